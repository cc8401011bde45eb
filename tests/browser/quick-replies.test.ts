import type { Locator } from 'playwright'
import { expect, test } from 'vitest'
import { log, offer, openConversation, reply } from './agent-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

/** Whether it can be seen without scrolling the thread. */
const inSight = (part: Locator) =>
  part.evaluate(
    (element) => element.getBoundingClientRect().bottom <= element.closest('.scroller')!.getBoundingClientRect().bottom,
  )

test('Ana offers two answers, Ioana taps one, and then neither is there any more (S27)', async () => {
  const agent = await shop.agent()
  const ioana = await shop.shopper()
  await openPanel(ioana)
  await say(ioana, `I would like a mug.${'\nWhich ones are there?'.repeat(30)}`)
  await openConversation(agent, 'like a mug')
  await offer(agent, 'Answer buttons')
  await agent.getByLabel('Answer button 1').fill('The blue one')
  await agent.getByLabel('Answer button 2').fill('The white one')
  await expectAccessible(agent, 'writing quick replies')
  await reply(agent, 'Which one is it?')
  await panel(ioana).getByRole('button', { name: 'The blue one' }).waitFor()
  await expect.poll(() => inSight(panel(ioana).getByRole('button', { name: 'The white one' }))).toBe(true)
  await expectAccessible(ioana, 'quick replies')
  await panel(ioana).getByRole('button', { name: 'The white one' }).click()
  await log(agent).locator('.letter[data-by=shopper]').getByText('The white one').waitFor()
  expect(await panel(ioana).getByRole('button', { name: /one$/ }).count()).toBe(0)
  expect((await bubbles(ioana)).slice(1)).toEqual(['Which one is it?', 'The white one'])
})
