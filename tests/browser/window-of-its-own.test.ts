import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { ioana } from '../support/people'
import { answerLeft } from './attention-acts'
import { openShop } from './open-shop'
import { bell, bubbles, composer, leaveMessage, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

async function popOut(page: Page): Promise<Page> {
  const opened = page.waitForEvent('popup')
  await panel(page).getByRole('button', { name: 'More', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Open in a new window' }).click()
  return opened
}

test('Ioana takes her conversation to a window of its own: it is the same one, with what she was writing; the panel yields until the window is closed (S30)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await leaveMessage(page, ioana, 'Is the speckled bowl still there?')
  await panel(page).getByText('Sent as a message').waitFor()
  await composer(page).fill('And the')
  const popup = await popOut(page)
  const said: string[] = []
  popup.on('console', (message) => said.push(message.text()))
  await expect.poll(() => bubbles(popup)).toEqual(['Is the speckled bowl still there?'])
  await expect.poll(() => composer(popup).inputValue()).toBe('And the')
  await panel(page).waitFor({ state: 'hidden' })
  const key = new URL(popup.url()).searchParams.get('site')
  expect(popup.url()).toBe(`${shop.server.url}/window?site=${key}`)
  await say(popup, 'And the red one?')
  await panel(popup).locator('.said', { hasText: 'And the red one?' }).locator('.mark time').waitFor()
  await answerLeft(shop.owner, 'Both are.')
  await panel(popup).getByText('Both are.').waitFor()

  await bell(page).click()
  await panel(page).waitFor({ state: 'hidden' })
  await popup.reload()
  await expect
    .poll(() => bubbles(popup))
    .toEqual(['Is the speckled bowl still there?', 'And the red one?', 'Both are.'])
  expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  expect(said).toEqual([])
  await panel(popup).getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => popup.isClosed()).toBe(true)
  await bell(page).click()
  await expect.poll(() => bubbles(page)).toEqual(['Is the speckled bowl still there?', 'And the red one?', 'Both are.'])
})

test('who signs out in the shop leaves no window of theirs behind for whoever comes next (A: shared browser)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await leaveMessage(page, ioana, 'My own words')
  await panel(page).getByText('Sent as a message').waitFor()
  const popup = await popOut(page)
  await expect.poll(() => bubbles(popup)).toEqual(['My own words'])
  await page.evaluate(() => window.Counterbell?.('reset'))
  await expect.poll(() => popup.isClosed()).toBe(true)
  await bell(page).click()
  await composer(page).waitFor()
  await expect.poll(() => bubbles(page)).toEqual([])
})

test("the window takes a shopper from the shop's own pages alone: another page cannot have anybody write in its name (A)", async () => {
  const page = await shop.shopper()
  await openPanel(page)
  const token = await page.evaluate(() =>
    localStorage.getItem(Object.keys(localStorage).find((name) => name.endsWith(':token'))!)!,
  )
  const address = `${shop.server.url}/window?site=${(await shop.owner.ask('sites', {})).sites[0]!.key}`
  await page.route('https://elsewhere.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: "<p>A page that is nobody's" }),
  )
  await page.goto('https://elsewhere.example/')
  const opened = page.waitForEvent('popup')
  await page.evaluate(
    ({ address, token }) => {
      const popup = window.open(address)!
      addEventListener('message', () =>
        popup.postMessage({ token, language: 'en', theme: null, colour: null, department: null, draft: '' }, '*'),
      )
    },
    { address, token },
  )
  const popup = await opened
  await popup.waitForLoadState()
  await popup.waitForTimeout(2_500)
  expect(await popup.locator('.panel').count()).toBe(0)
})

test('where the browser lets no window be opened the shopper reads so, can try again, and finds the panel as it was (S30)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await composer(page).fill('Is the')
  await page.evaluate(() => {
    const open = window.open.bind(window)
    window.open = () => {
      window.open = open
      return null
    }
  })
  await panel(page).getByRole('button', { name: 'More', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Open in a new window' }).click()
  await panel(page)
    .getByText('Your browser did not let the window open. Allow pop-ups for this page, then try again.')
    .waitFor()
  const opened = page.waitForEvent('popup')
  await panel(page).getByRole('button', { name: 'Try again' }).click()
  const popup = await opened
  await expect.poll(() => composer(popup).inputValue()).toBe('Is the')
  await panel(page).waitFor({ state: 'hidden' })
  await popup.close()
  await bell(page).click()
  await composer(page).waitFor()
  expect(await panel(page).locator('.more').count()).toBe(0)
})

test('the panel is pulled larger by its corner or with the arrow keys, is that large on the next page, and Home gives it its usual size back (S31)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  const size = () =>
    panel(page).evaluate(({ clientWidth, clientHeight }: HTMLElement) => [clientWidth + 2, clientHeight + 2])
  expect(await size()).toEqual([384, 600])
  await panel(page).hover()
  const grip = panel(page).locator('.grip')
  const { x, y } = (await grip.boundingBox())!
  await page.mouse.move(x + 6, y + 6)
  await page.mouse.down()
  await page.mouse.move(x - 94, y - 44, { steps: 4 })
  await page.mouse.up()
  expect(await size()).toEqual([484, 650])
  await page.reload()
  await openPanel(page)
  expect(await size()).toEqual([484, 650])
  await composer(page).press('Shift')
  await grip.press('ArrowRight')
  expect(await size()).toEqual([460, 650])
  await grip.press('Home')
  expect(await size()).toEqual([384, 600])
  await page.reload()
  await openPanel(page)
  expect(await size()).toEqual([384, 600])
})
