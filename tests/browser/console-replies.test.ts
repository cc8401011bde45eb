import { beforeAll, expect, test } from 'vitest'
import { join, maria, signIn } from '../support/people'
import { log, offer, openConversation, openList, reply, row, writeNote } from './agent-acts'
import { openShop } from './open-shop'
import { bubbles, openPanel, say } from './shopper-acts'

const shop = openShop()
const soon = { timeout: 15_000 }

beforeAll(async () => {
  await shop.owner.ask('edit-agent', {
    agent: shop.owner.me.id,
    name: shop.owner.me.name,
    role: 'owner',
    capacity: 20,
    languages: [],
    departments: [],
  })
})

test('what Ana writes while the server is down is kept over a reload, marked as waiting, and sent once (A10, A12, D1, D3)', async () => {
  const shopper = await shop.shopper({ forgiven: true })
  const agent = await shop.agent(shop.owner, { forgiven: true })
  await openPanel(shopper)
  await say(shopper, 'Is the jug still there?')
  await openConversation(agent, 'Is the jug still there?')
  await reply(agent, 'Let me look.')
  await log(agent)
    .locator('.tick')
    .getByText(/^(Sent|Seen)$/)
    .waitFor()

  await shop.server.stop()
  await agent.getByText('No connection. What you write is kept').waitFor()
  await reply(agent, 'It is.')
  await reply(agent, 'Shall I put it aside?')
  await expect.poll(() => log(agent).getByText('Waiting for the connection').count()).toBe(2)

  await shop.server.begin()
  await expect
    .poll(() => bubbles(shopper), { timeout: 30_000 })
    .toEqual(['Is the jug still there?', 'Let me look.', 'It is.', 'Shall I put it aside?'])
  await agent.reload()
  await expect
    .poll(() => log(agent).locator('.said').allInnerTexts(), soon)
    .toEqual(['Is the jug still there?', 'Let me look.', 'It is.', 'Shall I put it aside?'])
  expect(await log(agent).locator('.pending').count()).toBe(0)
})

test('a reply that was under way when Ana reloaded is still there, and arrives once (A12, D3)', async () => {
  const shopper = await shop.shopper({ forgiven: true })
  const agent = await shop.agent(shop.owner, { forgiven: true })
  await openPanel(shopper)
  await say(shopper, 'Do you wrap presents?')
  await openConversation(agent, 'Do you wrap presents?')
  await agent.getByRole('textbox', { name: 'Reply' }).waitFor()
  // Nothing that is sent from here on leaves the page any more; the page itself does not know.
  await agent.evaluate(() => {
    WebSocket.prototype.send = () => undefined
  })
  await reply(agent, 'Yes, in paper.')
  await log(agent).getByText('Sending').waitFor()
  await agent.reload()
  await expect.poll(() => bubbles(shopper), { timeout: 30_000 }).toEqual(['Do you wrap presents?', 'Yes, in paper.'])
  await expect
    .poll(() => log(agent).locator('.letter[data-mine] .said').allInnerTexts(), soon)
    .toEqual(['Yes, in paper.'])
})

test('a reply to a conversation that Maria has taken in the meantime is refused, says why, and keeps its words (A7, A12, R7)', async () => {
  const colleague = await join(shop.owner, maria)
  const shopper = await shop.shopper({ forgiven: true })
  const agent = await shop.agent(shop.owner, { forgiven: true })
  await openPanel(shopper)
  await say(shopper, 'Can I change the colour?')
  await openConversation(agent, 'Can I change the colour?')
  const other = await shop.agent(colleague, { forgiven: true, accepting: false })
  await openConversation(other, 'Can I change the colour?', 'All')
  await other.getByText('Ana Pop has this conversation.').waitFor()
  await agent.getByRole('textbox', { name: 'Reply' }).fill('Of course,')
  await offer(agent, 'Card')
  await agent.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill('Green jug')
  await agent.keyboard.press('Escape')

  await shop.server.stop()
  await agent.getByText('No connection').waitFor()
  await reply(agent, 'Of course, to blue or green.')
  await agent.context().setOffline(true)
  await shop.server.begin()
  await other.getByText('No connection').waitFor({ state: 'hidden' })
  await other.getByRole('button', { name: 'Take over' }).click()
  await other.getByRole('textbox', { name: 'Reply' }).waitFor()
  await agent.context().setOffline(false)

  await agent.getByRole('alert').getByText('Not sent: Maria Ionescu has this conversation now.').waitFor()
  await agent.getByText('Maria Ionescu took this over.').waitFor()
  expect(await bubbles(shopper)).toEqual(['Can I change the colour?'])
  await log(agent).locator('.pending').getByText('Green jug').waitFor()

  await agent.getByRole('button', { name: 'Put back into the reply' }).click()
  await agent.getByRole('button', { name: 'Take over' }).click()
  await expect
    .poll(() => agent.getByRole('textbox', { name: 'Reply' }).inputValue(), soon)
    .toBe('Of course, to blue or green.')
  await agent.getByRole('list', { name: 'Cards' }).getByText('Green jug').waitFor()
})

test('a draft waits in its own conversation, the note apart from the reply (A12)', async () => {
  const first = await shop.shopper()
  const second = await shop.shopper()
  const agent = await shop.agent()
  for (const [page, words] of [
    [first, 'Which glaze is it?'],
    [second, 'How heavy is it?'],
  ] as const) {
    await openPanel(page)
    await say(page, words)
  }
  await openConversation(agent, 'Which glaze is it?')
  await agent.getByRole('textbox', { name: 'Reply' }).fill('It is celadon')
  await agent.getByRole('radio', { name: 'Private note' }).click()
  await agent.getByRole('textbox', { name: 'Private note' }).fill('ask Radu')
  await openConversation(agent, 'How heavy is it?')
  await expect.poll(() => agent.getByRole('textbox', { name: 'Reply' }).inputValue()).toBe('')
  await openConversation(agent, 'Which glaze is it?')
  await expect.poll(() => agent.getByRole('textbox', { name: 'Reply' }).inputValue()).toBe('It is celadon')
  await agent.reload()
  await agent.getByRole('radio', { name: 'Private note' }).click()
  await expect.poll(() => agent.getByRole('textbox', { name: 'Private note' }).inputValue()).toBe('ask Radu')
})

test('Maria reads along and leaves a note while Ana answers; each sees the other, the shopper neither (A8, A10, S14)', async () => {
  const shopper = await shop.shopper()
  const agent = await shop.agent()
  await openPanel(shopper)
  await say(shopper, 'My parcel is late')
  await openConversation(agent, 'My parcel is late')
  const other = await shop.agent(await signIn(shop.server.url, maria), { accepting: false })
  await openConversation(other, 'My parcel is late', 'All')
  await agent.getByRole('status').getByText('Also looking at this: Maria Ionescu').waitFor()
  await writeNote(other, 'The courier is on strike.')
  await log(agent).getByText('Private note by Maria Ionescu').waitFor()
  expect(await bubbles(shopper)).toEqual(['My parcel is late'])
  await other.getByRole('navigation').getByRole('link', { name: 'Mine' }).click()
  await agent.getByText('Also looking at this').waitFor({ state: 'detached' })
})

test('a written web address becomes a link, and a written script stays text (CVE-2018-9864)', async () => {
  const shopper = await shop.shopper()
  const agent = await shop.agent()
  await openPanel(shopper)
  await say(shopper, 'see https://track.example/1?a=b. or <img src=x onerror=alert(1)> javascript:alert(1)')
  await openConversation(agent, 'see https')
  const links = log(agent).locator('.said a')
  await expect
    .poll(() => links.evaluateAll((all) => all.map((each) => [each.getAttribute('href'), each.getAttribute('rel')])))
    .toEqual([['https://track.example/1?a=b', 'noopener noreferrer nofollow']])
  expect(await log(agent).locator('img').count()).toBe(0)
  await openList(agent, 'Mine')
  await row(agent, '<img src=x onerror=alert(1)>').waitFor()
})
