import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { phone } from '../support/chromium'
import { log, openConversation } from './agent-acts'
import { answering, type Answering } from './answering'
import { openShop } from './open-shop'
import { composer, openPanel, panel, say } from './shopper-acts'

const shop = openShop()
const scroller = (page: Page) => panel(page).locator('.scroller')
const arrow = (page: Page) => panel(page).locator('.newest')

/** Pixels that are missing to the end. */
const toEnd = (place: Locator) =>
  place.evaluate(({ scrollHeight, scrollTop, clientHeight }) => Math.round(scrollHeight - scrollTop - clientHeight))
const many = (what: string) =>
  Array.from(
    { length: 12 },
    (_, index) => `${what} ${index + 1}: glazed on Monday, fired on Tuesday, and packed for you on Wednesday morning`,
  )

/** Ioana on her phone, deep in a conversation with Ana. */
async function deepIn(question: string): Promise<{ ioana: Page; ana: Answering }> {
  const ana = await answering(shop.owner)
  const ioana = await shop.shopper({ ...phone, forgiven: true })
  await openPanel(ioana)
  await say(ioana, question)
  await panel(ioana).locator('.expect.with').waitFor()
  for (const words of many('Bowl')) await ana.reply(words)
  await panel(ioana).getByText('Bowl 12').waitFor()
  return { ioana, ana }
}

test('whatever takes room below, the end of the thread stays before Ioana: only her own scrolling lets go of it (S34)', async () => {
  const { ioana, ana } = await deepIn('What do you still have?')
  // In quick succession, as a keyboard, a line and a growing composer come: a scroll of ours is still under way when the next takes room.
  for (let height = 844; height > 420; height -= 60) {
    await ioana.setViewportSize({ width: 390, height })
    await composer(ioana).fill('one\n'.repeat((height / 60) % 6))
  }
  await ioana.setViewportSize({ width: 390, height: 844 })
  await ana.reply('And one more vase.')
  await panel(ioana).getByText('one more vase').waitFor()
  await expect.poll(() => toEnd(scroller(ioana))).toBeLessThan(2)
  expect(await arrow(ioana).count()).toBe(0)

  await ioana.context().setOffline(true)
  await panel(ioana).locator('.notice.lost').waitFor()
  await expect.poll(() => toEnd(scroller(ioana))).toBeLessThan(2)
  await ioana.context().setOffline(false)
  await ana.reply('It is blue.')
  await panel(ioana).getByText('It is blue.').waitFor()
  await expect.poll(() => toEnd(scroller(ioana))).toBeLessThan(2)

  await ana.close()
  const card = panel(ioana).locator('.rating')
  await card.waitFor()
  const whole = async () => {
    const [shown, within] = [await card.boundingBox(), await scroller(ioana).boundingBox()]
    return shown!.y >= within!.y && shown!.y + shown!.height <= within!.y + within!.height
  }
  await expect.poll(whole).toBe(true)
  ana.leave()
})

test('when Ioana turns her phone on its side and back, the end of the thread is still before her (S34)', async () => {
  const { ioana, ana } = await deepIn('And on its side?')
  for (const [width, height] of [
    [844, 390],
    [390, 844],
    [700, 330],
    [390, 844],
    [844, 390],
  ] as const) {
    await ioana.setViewportSize({ width, height })
    await expect.poll(() => toEnd(scroller(ioana))).toBeLessThan(2)
    expect(await arrow(ioana).count()).toBe(0)
  }
  ana.leave()
})

test('while Ioana reads further up nothing moves under her eyes, and an arrow counts what has come; it leads there (S34)', async () => {
  const { ioana, ana } = await deepIn('And what of the mugs?')
  await scroller(ioana).hover()
  await ioana.mouse.wheel(0, -300)
  await arrow(ioana).waitFor()
  const place = await scroller(ioana).evaluate(({ scrollTop }) => scrollTop)
  await ana.reply('Two mugs are left.')
  await ana.reply('Both are grey.')
  await panel(ioana).getByText('Both are grey.').waitFor({ state: 'attached' })
  await panel(ioana).getByRole('button', { name: '2 new messages' }).waitFor()
  expect(await scroller(ioana).evaluate(({ scrollTop }) => scrollTop)).toBe(place)
  await arrow(ioana).click()
  await expect.poll(() => toEnd(scroller(ioana))).toBeLessThan(2)
  await arrow(ioana).waitFor({ state: 'detached' })
  await ana.close()
  ana.leave()
})

test('in the console too: a growing reply does not push the newest words away, and who reads further up is told how much has come', async () => {
  const agent = await shop.agent()
  const ioana = await shop.shopper()
  await openPanel(ioana)
  for (const words of many('Mug')) await say(ioana, words)
  await openConversation(agent, 'Mug 12')
  const box = agent.locator('.composer textarea')
  for (const lines of [2, 5, 1, 6]) await box.fill('one\n'.repeat(lines))
  await agent.setViewportSize({ width: 1280, height: 560 })
  await say(ioana, 'The last question')
  await log(agent).getByText('The last question').waitFor()
  await expect.poll(() => toEnd(log(agent))).toBeLessThan(2)

  await log(agent).hover()
  await agent.mouse.wheel(0, -400)
  await agent.locator('.log__down').waitFor()
  await say(ioana, 'One more')
  await agent.getByRole('button', { name: '1 new message', exact: true }).click()
  await expect.poll(() => toEnd(log(agent))).toBeLessThan(2)
})
