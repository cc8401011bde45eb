import type { Locator, Page } from 'playwright'
import { expect, test } from 'vitest'
import { log, offer, openConversation, reply } from './agent-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { openPanel, panel, say } from './shopper-acts'

const shop = openShop()

const editor = (agent: Page): Locator => agent.getByRole('dialog', { name: 'Card' })
const field = (agent: Page, name: string): Locator => editor(agent).getByRole('textbox', { name, exact: true })
const done = (agent: Page) => editor(agent).getByRole('button', { name: 'Done' }).click()
/** The cards that wait in the composer. */
const waiting = (agent: Page): Promise<string[]> =>
  agent.getByRole('list', { name: 'Cards' }).getByRole('listitem').allInnerTexts()

async function writeButton(agent: Page, number: number, label: string, link = ''): Promise<void> {
  await editor(agent).getByRole('button', { name: 'Add a button' }).click()
  await field(agent, `Button ${number}`).and(agent.locator(':focus')).fill(label)
  await editor(agent)
    .getByRole('group', { name: `Button ${number}` })
    .getByLabel('Link (optional)')
    .fill(link)
}

async function reload(agent: Page): Promise<void> {
  await agent.reload()
  await agent.getByRole('textbox', { name: 'Reply', exact: true }).waitFor()
}

/** A shopper writes `words`, and Ana has their conversation open. */
async function talk(words: string): Promise<{ agent: Page; shopper: Page }> {
  const agent = await shop.agent()
  // The demo shop lets in no pictures of other servers.
  const shopper = await shop.shopper({ forgiven: true })
  await openPanel(shopper)
  await say(shopper, words)
  await openConversation(agent, words)
  return { agent, shopper }
}

test('Ana sends two cards, Ioana taps an answer on the second, and Ana reads it (A16, S27)', async () => {
  const { agent, shopper } = await talk('I would like a mug')
  await offer(agent, 'Card')
  await field(agent, 'Title').and(agent.locator(':focus')).fill('Cobalt mug')
  await field(agent, 'Text (optional)').fill('0.3 l, safe in the oven')
  await field(agent, 'Address of a picture (optional)').fill('shop.example/cobalt.jpg')
  await writeButton(agent, 1, 'See it', 'shop.example/cobalt')
  await editor(agent)
    .getByRole('figure', { name: 'As the shopper will see it' })
    .getByRole('link', { name: 'See it' })
    .waitFor()
  await expectAccessible(agent, 'a card being written')
  await done(agent)
  await offer(agent, 'Card')
  await field(agent, 'Title').fill('White mug')
  await writeButton(agent, 1, 'The white one, please')
  await done(agent)
  expect(await waiting(agent)).toEqual(['Cobalt mug\n\nSee it', 'White mug\n\nThe white one, please'])
  await agent.getByRole('status').getByText('Write a message to go with it').waitFor()
  await expectAccessible(agent, 'cards to be sent')

  // Done with the card, one goes on with the words.
  await agent.getByRole('textbox', { name: 'Reply', exact: true }).and(agent.locator(':focus')).waitFor()
  await reply(agent, 'These two are left:')
  const cards = panel(shopper).locator('.card')
  await cards.nth(1).waitFor()
  await expect
    .poll(() => cards.first().locator('.card-title, .card-text').allInnerTexts())
    .toEqual(['Cobalt mug', '0.3 l, safe in the oven'])
  await expect
    .poll(() => cards.first().getByRole('link', { name: 'See it' }).getAttribute('href'))
    .toBe('https://shop.example/cobalt')
  await expectAccessible(shopper, 'cards')
  await cards.nth(1).getByRole('button', { name: 'The white one, please' }).click()
  await log(agent).locator('.letter[data-by=shopper]').getByText('The white one, please').waitFor()
  await expect
    .poll(() => log(agent).locator('.offered-card__title').allInnerTexts())
    .toEqual(['Cobalt mug', 'White mug'])
  await expectAccessible(agent, 'cards that were sent')
  expect(await waiting(agent)).toEqual([])
})

test('what is wrong with a card is told beside its field, and keeps the reply from going without it (A16)', async () => {
  const { agent, shopper } = await talk('Which jugs are there?')
  await offer(agent, 'Card')
  await field(agent, 'Address of a picture (optional)').fill('http://shop.example/jug.jpg')
  await writeButton(agent, 1, '', 'javascript:alert(1)')
  await done(agent)
  await expect
    .poll(() => editor(agent).getByRole('alert').allInnerTexts())
    .toEqual([
      'Enter a title.',
      'Enter a full address that begins with https://.',
      'Enter the button’s text.',
      'Enter a full address that begins with https://.',
    ])
  await field(agent, 'Title').and(agent.locator(':focus')).waitFor()
  await expectAccessible(agent, 'a card with mistakes')
  await agent.keyboard.press('Escape')
  expect(await waiting(agent)).toEqual(['Card without a title\n\nNot complete yet'])

  await reply(agent, 'This one:')
  await field(agent, 'Title').and(agent.locator(':focus')).fill('Jug')
  await field(agent, 'Address of a picture (optional)').fill('')
  await editor(agent).getByRole('button', { name: 'Remove button 1' }).click()
  expect(await editor(agent).getByRole('alert').count()).toBe(0)
  await done(agent)
  await agent.keyboard.press('Enter')
  await panel(shopper).locator('.card-title').getByText('Jug').waitFor()
  await expect.poll(() => log(agent).locator('.said').getByText('This one:').count()).toBe(1)
})

test('cards and quick replies wait with the words over a reload and in their own conversation, and a card that nobody wrote is none (A12, A16)', async () => {
  const { agent } = await talk('Do you have bowls?')
  await offer(agent, 'Card')
  await field(agent, 'Title').fill('Speckled bowl')
  await field(agent, 'Text (optional)').fill('Half a word')
  await reload(agent)
  expect(await waiting(agent)).toEqual(['Speckled bowl\n\nHalf a word'])
  await offer(agent, 'Card')
  await editor(agent).getByRole('button', { name: 'Add a button' }).click()
  await agent.keyboard.press('Escape')
  await editor(agent).waitFor({ state: 'detached' })
  expect(await waiting(agent)).toEqual(['Speckled bowl\n\nHalf a word'])
  await offer(agent, 'Answer buttons')
  await agent.getByLabel('Answer button 1').and(agent.locator(':focus')).waitFor()
  await agent.keyboard.type('Neither', { delay: 20 })
  await agent.getByRole('radio', { name: 'Private note' }).click()
  await agent.getByRole('textbox', { name: 'Private note' }).waitFor()
  expect([await waiting(agent), await agent.getByLabel('Answer button 1').count()]).toEqual([[], 0])
  await agent.getByRole('radio', { name: 'Reply' }).click()
  await reload(agent)
  expect([await waiting(agent), await agent.getByLabel('Answer button 1').inputValue()]).toEqual([
    ['Speckled bowl\n\nHalf a word'],
    'Neither',
  ])
  await agent.getByRole('button', { name: 'Edit the card “Speckled bowl”' }).click()
  await expect.poll(() => field(agent, 'Text (optional)').inputValue()).toBe('Half a word')
  await agent.keyboard.press('Escape')
  await agent.getByRole('button', { name: 'Remove the card “Speckled bowl”' }).click()
  await agent.getByRole('button', { name: 'Remove the answer buttons' }).click()
  await reload(agent)
  expect([await waiting(agent), await agent.getByLabel('Answer button 1').count()]).toEqual([[], 0])
})
