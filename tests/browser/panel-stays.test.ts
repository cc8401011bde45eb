import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openConversation, reply } from './agent-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { bell, composer, openPanel, panel, say } from './shopper-acts'

const shop = openShop()
const goOn = (page: Page, path = '/demo/cart.html') => page.goto(shop.server.url + path)

test('the panel stays open from page to page, with its words and without taking the page’s focus; closed, it stays closed (S40)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await composer(page).fill('Is the speckled bowl')
  await goOn(page)
  await panel(page).waitFor()
  await expect.poll(() => composer(page).inputValue()).toBe('Is the speckled bowl')
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  await bell(page).click()
  await panel(page).waitFor({ state: 'hidden' })
  await goOn(page, '/demo/')
  await bell(page).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await panel(page).isVisible()).toBe(false)
})

test('a toggle that the page commands while the panel is on its way back opens it, and does not close what nobody has seen (S40, T1)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  // As the stub before the tag keeps it.
  await page.addInitScript(() => void (window.Counterbell = Object.assign(() => {}, { q: [['toggle']] })))
  await page.reload()
  await panel(page).waitFor()
  await page.waitForTimeout(500)
  expect(await panel(page).isVisible()).toBe(true)
})

test('on a phone, where it would cover the next page, it does not; nor in another tab (S40)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  const other = await shop.tabBeside(page)
  await bell(other).waitFor()
  await other.waitForLoadState('networkidle')
  expect(await panel(other).isVisible()).toBe(false)
  await page.setViewportSize({ width: 390, height: 844 })
  await goOn(page)
  await bell(page).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await panel(page).isVisible()).toBe(false)
})

test('an answer that comes while the panel is closed is shown above the bell, once: who wrote and what; dismissed, or opened by a click (S41)', async () => {
  const agent = await shop.agent()
  const page = await shop.shopper()
  await openPanel(page)
  await say(page, 'Do you ship to Italy?')
  await panel(page).getByText('Sent').waitFor()
  await openConversation(agent, 'Do you ship to Italy?')
  await bell(page).click()
  await reply(agent, 'We do, within four days.')
  const preview = page.locator('.preview')
  await preview.getByText('We do, within four days.').waitFor()
  expect(await preview.getByText(shop.owner.me.name).count()).toBe(1)
  const [shown, below] = [(await preview.boundingBox())!, (await bell(page).boundingBox())!]
  expect(shown.y + shown.height).toBeLessThanOrEqual(below.y)
  await expectAccessible(page, 'a preview')
  await preview.getByRole('button', { name: 'Close' }).click()
  await preview.waitFor({ state: 'detached' })
  await goOn(page)
  await bell(page).locator('.unread').getByText('1').waitFor()
  expect(await preview.count()).toBe(0)
  await reply(agent, 'Three to Milan.')
  await preview.getByText('Three to Milan.').click()
  await panel(page).waitFor()
  expect(await preview.count()).toBe(0)
})

test('the head of the panel is as high before somebody joins as after it', async () => {
  const agent = await shop.agent(undefined, { accepting: false })
  const page = await shop.shopper()
  await openPanel(page)
  const high = () =>
    panel(page)
      .locator('.head')
      .evaluate((head) => (head as HTMLElement).offsetHeight)
  const before = await high()
  await shop.setSite({ name: 'Atelier Lut, stoneware and porcelain from the Carpathians, since 1923' })
  await agent.getByRole('switch', { name: 'Accepting conversations' }).click()
  await panel(page).locator('.faces').waitFor()
  expect(await high()).toBe(before)
})

test('what is being written is one draft in all tabs, and gone from all once it is sent (S43)', async () => {
  await shop.present()
  const one = await shop.shopper()
  await openPanel(one)
  const other = await shop.tabBeside(one)
  await openPanel(other)
  await composer(one).fill('Is the glaze')
  await expect.poll(() => composer(other).inputValue()).toBe('Is the glaze')
  await composer(other).pressSequentially(' food safe?')
  await expect.poll(() => composer(one).inputValue()).toBe('Is the glaze food safe?')
  await composer(one).press('Enter')
  await panel(one).getByText('Sent').waitFor()
  await expect.poll(() => composer(other).inputValue()).toBe('')
})

test('Ana sees on which page of the shop Ioana is, as she goes on, also within a page that changes its address by itself (A11)', async () => {
  const agent = await shop.agent()
  const page = await shop.shopper()
  await openPanel(page)
  await say(page, 'Which glaze is this?')
  await openConversation(agent, 'Which glaze is this?')
  const shown = (path: string) => agent.locator(`a[href="${shop.server.url}${path}"]`)
  await shown('/demo/').waitFor()
  await goOn(page)
  await shown('/demo/cart.html').waitFor()
  await page.evaluate(() => history.pushState(null, '', '/demo/cart.html?step=2'))
  await shown('/demo/cart.html?step=2').waitFor()
})
