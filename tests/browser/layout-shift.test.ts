import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { phone } from '../support/chromium'
import { answering } from './answering'
import { openShop } from './open-shop'
import { openPanel, panel, say } from './shopper-acts'

const shop = openShop()

/** What browsers count against a shop's page, from its first paint on. */
const count = (page: Page) =>
  page.addInitScript(() => {
    const shifts: { value: number; places: string[] }[] = []
    Object.assign(window, { shifts })
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
        sources: { previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[]
      })[])
        if (!entry.hadRecentInput)
          shifts.push({
            value: entry.value,
            places: entry.sources.map(
              (each) => `${JSON.stringify(each.previousRect)} to ${JSON.stringify(each.currentRect)}`,
            ),
          })
    })
    observer.observe({ type: 'layout-shift', buffered: true })
  })
const shifts = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifts: { value: number; places: string[] }[] }).shifts)

for (const [name, device] of [
  ['a phone', phone],
  ['a desktop', {}],
] as const)
  test(`on ${name} nothing of the panel shifts by itself, so nothing counts against the shop's page: replies, receipts, typing, a hand-over, the end (T12)`, async () => {
    const ana = await answering(shop.owner)
    const ioana = await shop.shopper({ ...device, prepare: count, forgiven: true })
    await openPanel(ioana)
    await say(ioana, `Are you there, on ${name}?`)
    await panel(ioana).locator('.expect.with').waitFor()
    await say(ioana, 'Good.')
    await say(ioana, 'A question')
    await panel(ioana).locator('.mark').getByText('Sent').last().waitFor()
    // What is moved within half a second of a touch does not count anyway.
    await ioana.waitForTimeout(600)
    await ana.see()
    await panel(ioana).locator('.mark').getByText('Seen').last().waitFor()
    await ana.type()
    await panel(ioana).locator('.typing .dots').waitFor()
    await ana.reply('Yes.')
    for (let index = 0; index < 12; index++)
      await ana.reply(`Bowl ${index}: glazed on Monday, fired on Tuesday, and packed for you on Wednesday morning`)
    await panel(ioana).getByText('Bowl 11').waitFor()
    await ioana.context().setOffline(true)
    await panel(ioana).locator('.notice.lost').waitFor()
    await ioana.waitForTimeout(1_200)
    await ioana.context().setOffline(false)
    await panel(ioana).locator('.notice.lost').waitFor({ state: 'detached' })
    await ana.close()
    await panel(ioana).locator('.rating').waitFor()
    await ioana.waitForTimeout(500)
    ana.leave()
    expect(await shifts(ioana)).toEqual([])
  })
