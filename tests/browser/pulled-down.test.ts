import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { phone } from '../support/chromium'
import { openShop } from './open-shop'
import { redrawn } from './redrawn'
import { bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

/** A finger goes from the middle of what is named down the screen, or up, and stays a moment: it does not fling. */
async function pull(page: Page, what: Locator, by: number): Promise<void> {
  const { x, y, width, height } = (await what.boundingBox())!
  const finger = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: number) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2, y: y + height / 2 + at }],
    })
  await touch('touchStart', 0)
  for (let step = 1; step <= 10; step++) await touch('touchMove', (by * step) / 10)
  await page.waitForTimeout(150)
  await touch('touchEnd', by)
  await finger.detach()
  await redrawn(page)
}
const hostPage = (page: Page) => page.evaluate(() => scrollY)
const thread = (page: Page) =>
  panel(page)
    .locator('.scroller')
    .evaluate(({ scrollTop }) => scrollTop)

/** A page that goes with the finger when it is in its middle would be loaded anew when it is at its top. */
test('on a phone a finger that pulls at the panel moves the thread, and never the page behind it: it is not loaded anew by mistake', async () => {
  await shop.present()
  const page = await shop.shopper({ ...phone })
  await page.evaluate(() => scrollTo(0, 200))
  await openPanel(page)
  for (const part of ['.head', '.scroller', '.write'])
    for (const by of [150, -150]) {
      await pull(page, panel(page).locator(part), by)
      expect([part, by, await hostPage(page)]).toEqual([part, by, 200])
    }

  const words = Array.from(
    { length: 12 },
    (_, index) =>
      `Bowl number ${index + 1}: is it still there, and if it is, could it be with me before Saturday evening?`,
  )
  for (const each of words) await say(page, each)
  await expect.poll(() => bubbles(page)).toEqual(words)
  const scroller = panel(page).locator('.scroller')
  const end = await thread(page)
  await pull(page, scroller, 150)
  expect(await thread(page)).toBeLessThan(end)
  while ((await thread(page)) > 0) await pull(page, scroller, 300)
  await pull(page, scroller, 300)
  expect(await hostPage(page)).toBe(200)
})
