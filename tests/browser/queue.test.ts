import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { join, maria } from '../support/people'
import { openConversation, openList } from './agent-acts'
import { openShop } from './open-shop'
import { openPanel, panel, say, showPanel } from './shopper-acts'

const shop = openShop()

const notice = (page: Page) =>
  panel(page)
    .locator('.notice p')
    .allInnerTexts()
    .then((all) => all.join(' '))

async function asks(text: string): Promise<Page> {
  const page = await shop.shopper()
  await openPanel(page)
  await say(page, text)
  await panel(page).locator('.mark').getByText('Sent').waitFor()
  return page
}

test('Maria takes one at a time: those who wait see their place, and move up as it becomes theirs (S2, S7, R2, R6)', async () => {
  const agent = await shop.agent(await join(shop.owner, maria, { capacity: 1 }))
  const [first, second, third] = [
    await asks('First question'),
    await asks('Second question'),
    await asks('Third question'),
  ]
  await panel(first).getByText('Maria Ionescu is here with you').waitFor()
  await expect.poll(() => notice(second)).toBe('You are next, about 5 minutes')
  await expect.poll(() => notice(third)).toBe('You are 2nd in the queue, about 10 minutes')

  // Whoever goes on through the shop keeps their place before their eyes.
  await third.goto(`${shop.server.url}/demo/cart.html`)
  await showPanel(third)
  await expect.poll(() => notice(third)).toBe('You are 2nd in the queue, about 10 minutes')

  const newcomer = await shop.shopper()
  await openPanel(newcomer)
  await expect
    .poll(() => panel(newcomer).locator('.expect').innerText())
    .toBe('Everyone’s busy. The wait is about 15 minutes')

  await openConversation(agent, 'First question')
  await agent.getByRole('button', { name: 'Close conversation' }).click()
  await panel(second).getByText('Maria Ionescu is here with you').waitFor()
  expect(await notice(second)).toBe('')
  await expect.poll(() => notice(third)).toMatch(/^You are next, /)

  await openConversation(agent, 'Second question')
  await agent.getByRole('button', { name: 'Close conversation' }).click()
  await panel(third).getByText('Maria Ionescu is here with you').waitFor()
  await openList(agent, 'Queue')
  await agent.getByText('Nobody is waiting').waitFor()
})
