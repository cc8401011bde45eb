import { expect, test } from 'vitest'
import { ioana, join, maria } from '../support/people'
import { log, openConversation, reply } from './agent-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { bell, bubbles, composer, leaveMessage, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

test('bell and panel can be used by all while somebody is here, in the thread, without a line and once closed (S15)', async () => {
  const agent = await shop.agent()
  const page = await shop.shopper({ forgiven: true })
  await bell(page).waitFor()
  await expectAccessible(page, 'closed')
  await openPanel(page)
  await expectAccessible(page, 'somebody is here')
  await say(page, 'Look at https://shop.example/bowl, please')
  await openConversation(agent, 'Look at https://shop.example/bowl')
  await reply(agent, 'I see it.')
  await panel(page).getByText('I see it.').waitFor()
  await expectAccessible(page, 'thread')
  await page.context().setOffline(true)
  await panel(page).getByText('No connection.').waitFor()
  await say(page, 'And the red one')
  await expectAccessible(page, 'offline')
  await page.context().setOffline(false)
  // As long as it is on its way, it would begin a conversation of its own after the close, and stand first in the queue.
  await log(agent).getByText('And the red one').waitFor()
  await agent.getByRole('button', { name: 'Close conversation' }).click()
  await panel(page).getByText('This conversation is closed').waitFor()
  await expectAccessible(page, 'closed conversation')
})

test('the panel can be used by all in the queue, and where a message is left (S15)', async () => {
  // Ana has gone home but a moment ago.
  await shop.owner.ask('accept', { accepting: false })
  const agent = await shop.agent(await join(shop.owner, maria, { capacity: 1 }))
  const served = await shop.shopper()
  await openPanel(served)
  await say(served, 'One question')
  await panel(served).getByText('Maria Ionescu is here with you').waitFor()
  const page = await shop.shopper()
  await openPanel(page)
  await expectAccessible(page, 'all are busy')
  await say(page, 'Another question')
  await panel(page).getByText(/^You are next/).waitFor()
  await expectAccessible(page, 'in the queue')
  await agent.getByRole('switch').click()
  await panel(page).getByText(/^Everyone has left for now/).waitFor()
  await expectAccessible(page, 'all have gone')

  const late = await shop.shopper()
  await openPanel(late)
  await panel(late).getByRole('heading', { name: 'Leave a message' }).waitFor()
  await composer(late).press('Enter')
  await expectAccessible(late, 'leaving a message, wrongly filled in')
  await leaveMessage(late, ioana, 'Where is my parcel?')
  await panel(late).getByText(/You will have an answer/).waitFor()
  await expectAccessible(late, 'message left')
})

test('by keyboard alone: to the bell, in, write, send, out, and the focus is on the bell again (S15)', async () => {
  const page = await shop.shopper()
  await bell(page).waitFor()
  await shop.present()
  const onBell = () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.className ?? '')
  for (let tabs = 0; tabs < 60 && (await onBell()) !== 'bell'; tabs++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await composer(page).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('Written by hand')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('in two lines')
  await page.keyboard.press('Enter')
  await expect.poll(() => bubbles(page)).toEqual(['Written by hand\nin two lines'])
  await panel(page).locator('.mark').getByText('Sent').waitFor()
  await expect.poll(() => log(page).getAttribute('aria-label')).toBe('Conversation')
  await page.keyboard.press('Escape')
  await panel(page).waitFor({ state: 'hidden' })
  expect(await onBell()).toBe('bell')
})
