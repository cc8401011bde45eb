import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openShop } from './open-shop'
import { bell, bubbles, openPanel, panel, say, showPanel } from './shopper-acts'

const shop = openShop()

/** The shop's pages wait for consent: as if `data-consent="wait"` stood on each tag. */
const waiting = (page: Page) =>
  page.addInitScript(() => {
    new MutationObserver(() =>
      document.querySelector('script[data-site]')?.setAttribute('data-consent', 'wait'),
    ).observe(document, { childList: true, subtree: true })
  })
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('counterbell:')))
const consent = (page: Page, given: boolean) => page.evaluate((given) => window.Counterbell!('consent', given), given)

async function sayAndWait(page: Page, words: string): Promise<void> {
  await openPanel(page)
  await say(page, words)
  await panel(page).getByText('Sent').waitFor()
}

test('without consent the chat works and nothing of it is kept; what was said is kept once consent is given (T11)', async () => {
  await shop.present()
  const page = await shop.shopper({ prepare: waiting })
  await sayAndWait(page, 'Do I have to agree first?')
  expect(await kept(page)).toEqual([])
  await consent(page, true)
  await expect.poll(() => kept(page)).not.toEqual([])

  await page.goto(`${shop.server.url}/demo/cart.html`)
  await bell(page).waitFor()
  await consent(page, true)
  await showPanel(page)
  await expect.poll(() => bubbles(page)).toEqual(['Do I have to agree first?'])
})

test('a known shopper is not asked after before they have consented again on this page (T11)', async () => {
  await shop.present()
  const page = await shop.shopper()
  await sayAndWait(page, 'Shall I come back?')
  await waiting(page)
  const ours: string[] = []
  page.on(
    'request',
    (request) => !new URL(request.url()).pathname.startsWith('/demo/') && ours.push(new URL(request.url()).pathname),
  )
  await page.goto(`${shop.server.url}/demo/cart.html`)
  await bell(page).waitFor()
  await page.waitForLoadState('networkidle')
  expect(ours).toEqual(['/widget.js'])
  await consent(page, true)
  await showPanel(page)
  await expect.poll(() => bubbles(page)).toEqual(['Shall I come back?'])
})

test('consent taken back takes away what was kept, and the conversation goes on for this page view (T11)', async () => {
  await shop.present()
  const page = await shop.shopper()
  await sayAndWait(page, 'Forget me, please')
  expect(await kept(page)).not.toEqual([])
  await consent(page, false)
  await expect.poll(() => kept(page)).toEqual([])
  await say(page, 'But answer me')
  await expect.poll(() => bubbles(page)).toEqual(['Forget me, please', 'But answer me'])
  expect(await kept(page)).toEqual([])
})

test('consent taken back before the panel was used takes away what earlier visits kept (T11)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await expect.poll(() => kept(page)).not.toEqual([])
  await page.goto(`${shop.server.url}/demo/cart.html`)
  await bell(page).waitFor()
  await consent(page, false)
  await expect.poll(() => kept(page)).toEqual([])
})

test('a panel that was closed here before the consent came stays closed on the next page, though it was open on the one before (T11, S40)', async () => {
  const page = await shop.shopper()
  await openPanel(page)
  await waiting(page)
  await page.goto(`${shop.server.url}/demo/cart.html`)
  await bell(page).click()
  await panel(page).waitFor()
  await bell(page).click()
  await panel(page).waitFor({ state: 'hidden' })
  await consent(page, true)
  await expect.poll(() => kept(page)).not.toEqual([])
  await expect
    .poll(() => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.endsWith(':open'))))
    .toEqual([])
})
