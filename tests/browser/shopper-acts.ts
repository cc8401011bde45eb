import type { Frame, Locator, Page } from 'playwright'
import type { Prepare } from '../support/chromium'

/** The shop's page, or a frame in it. */
type Place = Page | Frame

/** A page may stand in any of the widget's languages: the bell and the panel are found by what they are. */
export const bell = (page: Place): Locator => page.locator('button.bell')
export const panel = (page: Place): Locator => page.locator('.panel')
export const composer = (page: Place): Locator => panel(page).locator('textarea')

/** Clicks the bell, unless the panel opens by itself, as it was on the page before (S40). */
export async function showPanel(page: Place): Promise<void> {
  if (await page.evaluate(staysOpen)) return panel(page).waitFor()
  if ((await bell(page).getAttribute('aria-expanded')) !== 'true') await bell(page).click()
}

/** Runs in the page; where storage is blocked, nothing is kept. */
function staysOpen(): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.endsWith(':open'))
  } catch {
    return false
  }
}

/** Opens the panel and waits until it can be written in. */
export async function openPanel(page: Place): Promise<void> {
  await showPanel(page)
  await composer(page).waitFor()
  await panel(page).locator('.expect:not(.connecting)').waitFor()
}

export async function say(page: Place, text: string): Promise<void> {
  await composer(page).fill(text)
  await composer(page).press('Enter')
}

/** As the panel asks while nobody is there. */
export async function leaveMessage(
  page: Place,
  { name, email }: { name: string; email: string },
  text: string,
): Promise<void> {
  await panel(page).locator('[name=name]').fill(name)
  await panel(page).locator('[name=email]').fill(email)
  await say(page, text)
}

/** The messages in the panel, in order, without who said them. */
export async function bubbles(page: Place): Promise<string[]> {
  return panel(page)
    .locator('.bubble')
    .evaluateAll((all) => all.map((bubble) => (bubble.lastElementChild ?? bubble).textContent ?? ''))
}

/** The shop's pages say that they are written in this language: from before their first script. */
export const inLanguage =
  (language: string, direction: 'ltr' | 'rtl' = 'ltr'): Prepare =>
  (page) =>
    page.addInitScript(
      ({ language, direction }) => {
        // No function here is named: the page knows nothing of what a bundler does with names.
        new MutationObserver((_, watcher) => {
          if (!document.documentElement) return
          Object.assign(document.documentElement, { lang: language, dir: direction })
          watcher.disconnect()
        }).observe(document, { childList: true })
      },
      { language, direction },
    )
