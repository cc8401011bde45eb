import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright'

/** Barriers for screen readers and keyboards, as `rule: where`, also in open shadow roots. Empty: nothing found. */
export async function stumbles(page: Page, within?: string): Promise<string[]> {
  // An element that is fading in has less contrast than at the end: finish all animations.
  await page.evaluate(async () => {
    const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
    const running = [document, ...shadows].flatMap((root) => root.getAnimations())
    const ending = running.filter(
      ({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
    )
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
  // Evaluated by the debugger, which the page's CSP does not block.
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
