import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { join, maria } from '../support/people'
import { log, openConversation, openList, row } from './agent-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { openPanel, panel, say } from './shopper-acts'

const shop = openShop()

const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true })

test('Ioana, second in the queue, leaves it as a message and has a promise; what she adds stays with it (S21, S7)', async () => {
  const agent = await shop.agent(await join(shop.owner, maria, { capacity: 1 }))
  const first = await shop.shopper()
  await openPanel(first)
  await say(first, 'I was here first')
  await panel(first).getByText('Maria Ionescu is here with you').waitFor()

  const ioana = await shop.shopper()
  await openPanel(ioana)
  await say(ioana, 'Could the vase be engraved?')
  await panel(ioana).getByText('You are next').waitFor()
  await button(ioana, 'Leave a message instead').click()
  const form = panel(ioana).locator('.instead')
  // The answer stays in the chat: no address is needed, but one that is given must be one.
  await form.getByLabel('Name (optional)').fill('Ioana Pop')
  await form.getByLabel('E-mail (optional)').fill('ioana')
  await button(ioana, 'Leave it as a message').click()
  await panel(ioana).getByText('Please enter an e-mail address').waitFor()
  await expectAccessible(ioana, 'leaving a message while waiting')
  await form.getByLabel('E-mail (optional)').fill('ioana@mail.example')
  await button(ioana, 'Leave it as a message').click()
  await panel(ioana).getByText('You will have an answer by').waitFor()
  await say(ioana, 'With the name of my mother')
  await panel(ioana).getByText('my mother').waitFor()
  expect(await panel(ioana).getByText('in the queue').count()).toBe(0)
  await openConversation(agent, 'my mother', 'Messages')
  await log(agent).getByText('the shopper did not want to wait').waitFor()
})

test('what Mihai chooses in the menu stays open, also the second time, when its file is here already', async () => {
  const mihai = await shop.shopper()
  await openPanel(mihai)
  for (let time = 0; time < 2; time++) {
    await button(mihai, 'More').click()
    await button(mihai, 'Ask us to call you').click()
    await panel(mihai).locator('.instead').waitFor()
    await button(mihai, 'Back').click()
    await panel(mihai).locator('.page').waitFor({ state: 'detached' })
  }
})

test('Mihai asks to be called; Ana finds the number in the list, in the thread and beside it (S22)', async () => {
  const agent = await shop.agent()
  const mihai = await shop.shopper()
  await openPanel(mihai)
  await button(mihai, 'More').click()
  await button(mihai, 'Ask us to call you').click()
  const form = panel(mihai).locator('.instead')
  await form.getByLabel('Name').fill('Mihai Dobre')
  await form.getByLabel('Phone number').fill('call me')
  await button(mihai, 'Ask for a call').click()
  await panel(mihai).getByText('Please enter a phone number').waitFor()
  await expectAccessible(mihai, 'asking for a call')
  await form.getByLabel('Phone number').fill('+40 (0)722 123 456')
  await form.getByLabel('Evening').check()
  await button(mihai, 'Ask for a call').click()
  await log(mihai).getByText('You asked to be called back: +40 (0)722 123 456').waitFor()
  // It stands above the composer too, to be corrected or taken back.
  await panel(mihai).locator('.notice').getByText('You asked to be called back: +40 (0)722 123 456').waitFor()
  await panel(mihai).getByText('You will have an answer by').waitFor()

  await openList(agent, 'Messages')
  await row(agent, 'Asks to be called: +40 (0)722 123 456').getByRole('link').click()
  await log(agent).getByText('asks to be called back: +40 (0)722 123 456, in the evening').waitFor()
  // Beside the thread and above the composer: the zero is dialled inside the country only.
  await expect
    .poll(() =>
      agent
        .getByRole('link', { name: '+40 (0)722 123 456', exact: true })
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    )
    .toEqual(['tel:+40722123456', 'tel:+40722123456'])
})
