import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openConversation, reply } from './agent-acts'
import { openShop } from './open-shop'
import { redrawn } from './redrawn'
import { bell, bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

test('what Ioana writes in one tab stands in the other, and both are one conversation (S6, D8)', async () => {
  const agent = await shop.agent()
  const one = await shop.shopper()
  await openPanel(one)
  await say(one, 'I have two bowls in my cart')
  await panel(one).getByText('Sent').waitFor()
  const other = await shop.tabBeside(one, '/demo/cart.html')
  await bell(other).click()
  await expect.poll(() => bubbles(other)).toEqual(['I have two bowls in my cart'])
  await say(other, 'and would like a third')

  const both = ['I have two bowls in my cart', 'and would like a third']
  await expect.poll(() => bubbles(one)).toEqual(both)
  await openConversation(agent, 'and would like a third')
  await reply(agent, 'It is on the shelf.')
  for (const tab of [one, other]) await expect.poll(() => bubbles(tab)).toEqual([...both, 'It is on the shelf.'])
  expect((await shop.owner.ask('inbox', { list: 'all' })).rows).toHaveLength(1)
})

test('what was read in one tab is not unread in the other (S8, D7)', async () => {
  const agent = await shop.agent()
  const one = await shop.shopper()
  await openPanel(one)
  await say(one, 'Do you ship to Italy?')
  await panel(one).getByText('Sent').waitFor()
  const other = await shop.tabBeside(one)
  await openConversation(agent, 'Do you ship to Italy?')
  await bell(one).click()
  await reply(agent, 'We do.')
  for (const tab of [one, other]) await tab.getByRole('button', { name: /^Chat: .*, 1 new message$/ }).waitFor()
  await one.bringToFront()
  await one.getByRole('button', { name: /^Chat: .*, 1 new message$/ }).click()
  for (const tab of [one, other]) await tab.getByRole('button', { name: /^Chat: [^,]*$/ }).waitFor()
})

test('a first message sent from both tabs at the same moment makes one conversation with both words (S5, D8)', async () => {
  await shop.present()
  const one = await shop.shopper()
  const other = await shop.tabBeside(one)
  await openPanel(one)
  await openPanel(other)
  const before = (await shop.owner.ask('inbox', { list: 'all' })).rows.length
  // By command: the draft is one in all tabs (S43).
  const send = (tab: Page, text: string) => tab.evaluate((words) => window.Counterbell?.('send', words), text)
  await Promise.all([send(one, 'From the left tab'), send(other, 'From the right tab')])
  for (const tab of [one, other])
    await expect.poll(async () => (await bubbles(tab)).toSorted()).toEqual(['From the left tab', 'From the right tab'])
  expect((await shop.owner.ask('inbox', { list: 'all' })).rows).toHaveLength(before + 1)
})

test('what the server told of before the other tab could is not shown as still to be sent, nor sent again (D4)', async () => {
  const one = await shop.shopper()
  await openPanel(one)
  await say(one, 'Is the glaze food safe?')
  await panel(one).getByText('Sent').waitFor()
  const other = await shop.tabBeside(one)
  await openPanel(other)
  await other.evaluate(() => {
    const late: StorageEventInit[] = []
    addEventListener(
      'storage',
      ({ key, newValue }) => void (key?.includes(':outbox:') && newValue && late.push({ key, newValue })),
    )
    Object.assign(globalThis, {
      arriveLate: () => late.map((init) => dispatchEvent(new StorageEvent('storage', init))).length,
    })
  })
  await say(one, 'And the dishwasher?')
  const both = ['Is the glaze food safe?', 'And the dishwasher?']
  for (const tab of [one, other]) await expect.poll(() => bubbles(tab)).toEqual(both)
  await expect
    .poll(() => other.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':outbox:'))))
    .toEqual([])
  expect(
    await other.evaluate(() => (globalThis as unknown as { arriveLate: () => number }).arriveLate()),
  ).toBeGreaterThan(0)
  await redrawn(other)
  expect(await bubbles(other)).toEqual(both)
})
