import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { log, openConversation, openList, reply, row } from './agent-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { bubbles, openPanel, panel, say } from './shopper-acts'

const shop = openShop()

const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })

test('Ioana corrects what she has just written, and takes back a card number; Ana sees both happen, and neither sees the number again (S19)', async () => {
  const agent = await shop.agent()
  const ioana = await shop.shopper()
  await openPanel(ioana)
  await say(ioana, 'Is the speckled bowl safe in the ovn?')
  await openConversation(agent, 'in the ovn')
  await button(ioana, 'Edit or delete').click()
  await button(ioana, 'Edit').click()
  const box = panel(ioana).getByRole('textbox', { name: 'Your message' })
  await expectAccessible(ioana, 'editing a message')
  await box.fill('Is the speckled bowl safe in the oven?')
  await box.press('Enter')
  await panel(ioana).getByText('Edited', { exact: true }).waitFor()
  await log(agent).getByText('in the oven?').waitFor()
  await log(agent).getByText('edited', { exact: true }).waitFor()
  await row(agent, 'in the oven?').waitFor()

  await say(ioana, 'My card is 4000 1234')
  await log(agent).getByText('4000 1234').waitFor()
  await button(ioana, 'Edit or delete').click()
  await button(ioana, 'Delete').click()
  await panel(ioana).getByText('Message deleted').waitFor()
  await log(agent).getByText('The shopper deleted this message').waitFor()
  await row(agent, 'deleted message').waitFor()
  for (const page of [ioana, agent]) {
    await page.reload()
    if (page === ioana) await openPanel(page)
    await log(page).getByText('in the oven?').waitFor()
    expect(await page.getByText('4000 1234').count()).toBe(0)
  }
  expect(await bubbles(ioana)).toEqual(['Is the speckled bowl safe in the oven?', 'Message deleted'])
})

test('when Ana closes the conversation, Ioana says how it was with one tap, then adds a sentence; Ana and the inbox have it (S18)', async () => {
  const agent = await shop.agent()
  const ioana = await shop.shopper()
  await openPanel(ioana)
  await say(ioana, 'Do you wrap presents?')
  await openConversation(agent, 'wrap presents')
  await reply(agent, 'With pleasure.')
  await panel(ioana).getByText('With pleasure.').waitFor()
  expect(await panel(ioana).locator('.rating').count()).toBe(0)
  await agent.getByRole('button', { name: 'Close conversation' }).click()
  await panel(ioana).getByText('How was it?').waitFor()
  await openConversation(agent, 'With pleasure.', 'All')
  await expectAccessible(ioana, 'being asked how it was')
  await button(ioana, 'Okay').click()
  await log(agent).getByText('The shopper rated this conversation: okay').waitFor()
  await button(ioana, 'Good').click()
  await log(agent).getByText('The shopper rated this conversation: good').waitFor()
  await expect.poll(() => log(agent).getByText('rated this conversation').count()).toBe(1)
  await panel(ioana).getByLabel('Would you like to add a comment?').fill('Quick and kind')
  await panel(ioana).locator('.rating').getByRole('button', { name: 'Send' }).click()
  await log(agent).getByText('“Quick and kind”').waitFor()
  await expectAccessible(ioana, 'having said how it was')
  await openList(agent, 'All')
  await row(agent, 'rated good').waitFor()

  await ioana.reload()
  await openPanel(ioana)
  await expect.poll(() => button(ioana, 'Good').getAttribute('aria-pressed')).toBe('true')
  await panel(ioana).getByText('Quick and kind').waitFor()
})
