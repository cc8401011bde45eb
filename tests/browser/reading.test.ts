import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { log, openConversation } from './agent-acts'
import { answering } from './answering'
import { hide, listenIn } from './attention-acts'
import { openShop } from './open-shop'
import { composer, openPanel, panel, say } from './shopper-acts'

const shop = openShop()
const low = { viewport: { width: 700, height: 330 } }
const tall = (what: string) => Array.from({ length: 40 }, (_, index) => `${what}, line ${index + 1}`).join('\n')

/** Whether the window has the keyboard: another one may stand before it, with this one in full sight. */
async function look(page: Page, looks: boolean): Promise<void> {
  await page.evaluate((looks) => {
    document.hasFocus = () => looks
    dispatchEvent(new Event(looks ? 'focus' : 'blur'))
  }, looks)
}

test('an answer counts as read once Ioana has its end before her, on any size of window, and never while she is not looking (S4, D7)', async () => {
  const ana = await answering(shop.owner)
  const ioana = await shop.shopper({ ...low, prepare: listenIn })
  await openPanel(ioana)
  await say(ioana, 'How do I care for it?')
  await panel(ioana).locator('.expect.with').waitFor()
  const unread = async () => {
    const { seen, lastMessage } = await ana.mine()
    return lastMessage!.by === 'agent' && seen.shopper < lastMessage!.seq
  }
  const stays = async (state: boolean) => {
    await ioana.waitForTimeout(700)
    expect(await unread()).toBe(state)
  }
  const shown = (words: string) => panel(ioana).getByText(words).waitFor({ state: 'attached' })

  await ana.reply(tall('Care'))
  await shown('Care, line 40')
  await expect.poll(unread).toBe(false)

  await look(ioana, false)
  await ana.reply('Without the keyboard')
  await shown('Without the keyboard')
  await stays(true)
  await look(ioana, true)
  await expect.poll(unread).toBe(false)

  await hide(ioana, true)
  await ana.reply('On another tab')
  await shown('On another tab')
  await stays(true)
  await hide(ioana, false)
  await expect.poll(unread).toBe(false)

  await panel(ioana).locator('.scroller').hover()
  await ioana.mouse.wheel(0, -2_000)
  await panel(ioana).locator('.newest').waitFor()
  await ana.reply(tall('Oven'))
  await shown('Oven, line 40')
  await ioana.mouse.wheel(0, 900)
  await stays(true)
  await panel(ioana).locator('.newest').click()
  await expect.poll(unread).toBe(false)
  await ana.close()
  ana.leave()
})

test('what came while a page of the menu lay over the thread counts as read once that page is closed, and not before (D7)', async () => {
  const ana = await answering(shop.owner)
  const ioana = await shop.shopper()
  await openPanel(ioana)
  await say(ioana, 'How do I care for it?')
  await panel(ioana).locator('.expect.with').waitFor()
  const unread = async () => {
    const { seen, lastMessage } = await ana.mine()
    return lastMessage!.by === 'agent' && seen.shopper < lastMessage!.seq
  }
  await panel(ioana).getByRole('button', { name: 'More', exact: true }).click()
  await panel(ioana).getByRole('button', { name: 'Your conversations' }).click()
  await panel(ioana).getByRole('heading', { name: 'Your conversations' }).waitFor()
  await ana.reply('By hand, with warm water.')
  await panel(ioana).locator('.said').getByText('By hand, with warm water.').waitFor({ state: 'attached' })
  await ioana.waitForTimeout(700)
  expect(await unread()).toBe(true)
  await panel(ioana).getByRole('button', { name: 'Back', exact: true }).click()
  await expect.poll(unread).toBe(false)
  await ana.close()
  ana.leave()
})

test('in the console a question counts as seen once Ana has its end before her, and never in a window without the keyboard (D7)', async () => {
  const agent = await shop.agent()
  await agent.setViewportSize({ width: 1280, height: 560 })
  const ioana = await shop.shopper()
  await openPanel(ioana)
  await say(ioana, 'Hello')
  await openConversation(agent, 'Hello')
  const marks = () => panel(ioana).locator('.mark:last-child').last().innerText()
  await expect.poll(marks).toContain('Seen')
  await composer(ioana).fill(tall('Story'))
  await composer(ioana).press('Enter')
  await log(agent).getByText('Story, line 40').waitFor()
  await expect.poll(marks).toContain('Seen')

  await look(agent, false)
  await say(ioana, 'Are you there?')
  await log(agent).getByText('Are you there?').waitFor()
  await ioana.waitForTimeout(700)
  expect(await marks()).toContain('Sent')
  await look(agent, true)
  await expect.poll(marks).toContain('Seen')

  await log(agent).hover()
  await agent.mouse.wheel(0, -3_000)
  await agent.locator('.log__down').waitFor()
  await say(ioana, 'And now?')
  await ioana.waitForTimeout(700)
  expect(await marks()).toContain('Sent')
  await agent.locator('.log__down').click()
  await expect.poll(marks).toContain('Seen')
})
