import type { Locator, Page } from 'playwright'

type List = 'Queue' | 'Mine' | 'Messages' | 'All'

/** Turns the switch as it is wanted, and waits until it stands so. */
export async function accept(page: Page, accepting: boolean): Promise<void> {
  const toggle = page.getByRole('switch', { name: 'Accepting conversations' })
  await toggle.and(page.locator(':enabled')).waitFor()
  if ((await toggle.isChecked()) !== accepting) await toggle.click()
  await page.getByRole('switch', { name: 'Accepting conversations', checked: accepting }).waitFor()
}

export async function openList(page: Page, list: List): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: list }).first().click()
}

/** The row of the list in front that shows these words. */
export const row = (page: Page, words: string): Locator => page.getByRole('listitem').filter({ hasText: words })

/** Opens the conversation in which these words were said last. */
export async function openConversation(page: Page, words: string, list: List = 'Mine'): Promise<void> {
  await openList(page, list)
  await row(page, words).getByRole('link').click()
  await page.getByRole('log').getByText(words).first().waitFor()
}

export async function reply(page: Page, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Reply', exact: true })
  await composer.fill(text)
  await composer.press('Enter')
}

/** Begins something that the shopper can tap. */
export async function offer(page: Page, what: 'Card' | 'Answer buttons'): Promise<void> {
  await page.getByRole('button', { name: 'Cards and answer buttons' }).click()
  await page.getByRole('menuitem', { name: what }).click()
}

export async function writeNote(page: Page, text: string): Promise<void> {
  await page.getByRole('radio', { name: 'Private note' }).click()
  const composer = page.getByRole('textbox', { name: 'Private note' })
  await composer.fill(text)
  await composer.press('Enter')
}

/** What stands in the thread of whoever's page it is, shopper's or agent's. */
export const log = (page: Page): Locator => page.getByRole('log')
