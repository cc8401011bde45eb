import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visitShop, type Visit } from '../support/chromium'
import { openAnswering } from './hostile/answering'
import { openShop } from './open-shop'
import { bell, bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()
let keeping: Browser
let maria: Awaited<ReturnType<typeof openAnswering>>
beforeAll(async () => {
  keeping = await openBrowser({ goesBack: true })
  maria = await openAnswering(shop.owner)
})
afterAll(async () => {
  maria?.leave()
  await keeping?.close()
})

declare global {
  interface Window {
    cameBack?: boolean
    dialled?: number
  }
}

/** In a browser that keeps the pages that are left, as people's do. */
async function visit(): Promise<Visit & { unkept: string[] }> {
  const came = await visitShop(keeping, shop.server.url, { prepare: countDials })
  const unkept: string[] = []
  const session = await came.page.context().newCDPSession(came.page)
  session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) =>
    unkept.push(...notRestoredExplanations.map(({ reason }) => reason)),
  )
  await session.send('Page.enable')
  await bell(came.page).waitFor()
  await came.page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (window.cameBack = persisted)))
  return { ...came, unkept }
}

const countDials = (page: Page) =>
  page.addInitScript(() => {
    window.dialled = 0
    window.WebSocket = class extends WebSocket {
      constructor(...given: ConstructorParameters<typeof WebSocket>) {
        super(...given)
        window.dialled! += 1
      }
    }
  })

async function thereAndBack(page: Page, meanwhile: () => Promise<unknown>): Promise<void> {
  await page.goto(`${shop.server.url}/demo/cart.html`)
  await bell(page).waitFor()
  await meanwhile()
  await page.goBack({ waitUntil: 'commit' })
  await expect.poll(() => page.evaluate(() => window.cameBack)).toBe(true)
}

test('a page with the bell is kept for the back button (T10)', async () => {
  const { page, unkept, leave } = await visit()
  await thereAndBack(page, async () => {})
  expect(unkept).toEqual([])
  await openPanel(page)
  await leave()
})

test('a page with a conversation is kept for the back button too, and has what was said meanwhile (T10, F12)', async () => {
  const { page, unkept, complaints, leave } = await visit()
  await openPanel(page)
  const words = `Is the pitcher heavy? ${crypto.randomUUID()}`
  await say(page, words)
  await panel(page).getByText('Sent').waitFor()
  await page.evaluate(() => ((window.Counterbell as unknown as { mark: number }).mark = 1))
  await thereAndBack(page, () => maria.answer(words, 'A kilo and a half.'))
  expect(unkept).toEqual([])
  expect(await page.evaluate(() => (window.Counterbell as unknown as { mark?: number }).mark)).toBe(1)
  await expect.poll(() => bubbles(page), { timeout: 15_000 }).toEqual([words, 'A kilo and a half.'])
  // When it came, and when it was gone back to.
  expect(await page.evaluate(() => window.dialled)).toBe(2)
  await say(page, 'Then I take it.')
  await expect
    .poll(async () => (await panel(page).locator('.mark').allTextContents()).at(-1), { timeout: 15_000 })
    .toContain('Sent')
  expect(complaints).toEqual([])
  await leave()
})
