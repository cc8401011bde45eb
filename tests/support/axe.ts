import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright'

/** What a screen reader or keyboard user would stumble over: `rule: where`, through open shadow roots too. Empty: nothing found. */
export async function stumbles(page: Page, within?: string): Promise<string[]> {
  // What is still fading in has less contrast than it is about to have.
  await page.evaluate(async () => {
    const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
    const running = [document, ...shadows].flatMap((root) => root.getAnimations())
    const ending = running.filter(
      ({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
    )
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
  // Evaluated by the debugger, which the page's policy does not bind.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<AxeResults, string | undefined>(
    (selector) =>
      (window as unknown as { axe: typeof axe }).axe.run(selector ?? document, { resultTypes: ['violations'] }),
    within,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary ?? ''}`),
  )
}
