import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { ioana } from '../support/people'
import { answerLeft, countAlong, hide, listenIn } from './attention-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { leaveMessage, openPanel, panel } from './shopper-acts'

const shop = openShop()
const heard = (page: Page) => page.evaluate(() => window.heard)

/** Ioana has left a message; the panel is open before her. */
async function waiting(): Promise<Page> {
  const page = await shop.shopper({ prepare: listenIn })
  await openPanel(page)
  await leaveMessage(page, ioana, 'Is the speckled bowl still there?')
  await panel(page).getByText('Sent as a message').waitFor()
  return page
}

async function openSettings(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'More', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Sound and notifications' }).click()
  await panel(page).getByRole('switch').first().waitFor()
}

test('while Ioana is on another tab, the title counts what she has not read and a bell rings; once she looks, the title is as it was, to the letter (S20)', async () => {
  const page = await waiting()
  // Written over two lines, as templates do.
  await page.evaluate(() => ((document.querySelector('title')!.firstChild as Text).data = '\n  Speckled bowl\n  '))
  await countAlong(page)
  await answerLeft(shop.owner, 'It is.')
  await panel(page).getByText('It is.').waitFor()
  // What is drawn counts as read a moment later: whoever looks away before that has not read it.
  await expect.poll(async () => (await heard(page)).unread).toBe(0)
  expect((await heard(page)).sounds).toBe(0)

  await hide(page, true)
  await answerLeft(shop.owner, 'Shall I put one aside?')
  await expect.poll(() => page.title()).toBe('(1) Speckled bowl')
  await answerLeft(shop.owner, 'Until Friday?')
  await expect.poll(() => page.title()).toBe('(2) Speckled bowl')
  // One strike for both, unless they came more than a second apart.
  await expect.poll(async () => (await heard(page)).sounds).toBeGreaterThan(0)
  expect((await heard(page)).asked).toBe(0)
  expect((await heard(page)).notified).toEqual([])
  await hide(page, false)
  await expect
    .poll(() => page.evaluate(() => document.querySelector('title')!.textContent))
    .toBe('\n  Speckled bowl\n  ')
})

test('once the page has destroyed the chat its title is its own, whatever was unread (T8, S20)', async () => {
  const page = await waiting()
  const title = await page.title()
  await hide(page, true)
  await answerLeft(shop.owner, 'It is.')
  await expect.poll(() => page.title()).toBe(`(1) ${title}`)
  await page.evaluate(() => window.Counterbell!('destroy'))
  await expect.poll(() => page.title()).toBe(title)
  for (const hidden of [false, true]) await hide(page, hidden)
  expect(await page.title()).toBe(title)
})

test('a page that writes its title itself has the last word (S20)', async () => {
  const page = await waiting()
  await hide(page, true)
  await answerLeft(shop.owner, 'It is.')
  await expect.poll(() => page.title()).toMatch(/^\(1\) /)
  await page.evaluate(() => (document.title = 'Come back'))
  await answerLeft(shop.owner, 'Until Friday?')
  await expect.poll(async () => (await heard(page)).sounds).toBeGreaterThan(0)
  expect(await page.title()).toBe('Come back')
  await hide(page, false)
  expect(await page.title()).toBe('Come back')
})

test('sound is switched off, and notifications are asked for by her own click alone; both are kept for the next page (S20)', async () => {
  const page = await waiting()
  await openSettings(page)
  await expectAccessible(page, 'sound and notifications')
  await panel(page)
    .getByRole('switch', { name: /^Sound/ })
    .click()
  expect((await heard(page)).asked).toBe(0)
  await panel(page)
    .getByRole('switch', { name: /^Notifications/ })
    .click()
  await panel(page)
    .getByRole('switch', { name: /^Notifications/, checked: true })
    .waitFor()
  expect((await heard(page)).asked).toBe(1)
  await page.reload()
  await page.evaluate(() => Object.assign(Notification, { permission: 'granted' }))
  await openPanel(page)
  await openSettings(page)
  expect(await panel(page).getByRole('switch', { checked: true }).allInnerTexts()).toHaveLength(1)
  await page.keyboard.press('Escape')
  await panel(page).getByRole('switch').first().waitFor({ state: 'detached' })
  await hide(page, true)
  await answerLeft(shop.owner, 'It is.')
  await expect.poll(async () => (await heard(page)).notified).toEqual([{ title: 'Ana Pop, Demo shop', body: 'It is.' }])
  expect((await heard(page)).sounds).toBe(0)
})
