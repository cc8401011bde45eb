import { beforeAll, expect, test } from 'vitest'
import { join, maria, radu, signIn, type SignedIn } from '../support/people'
import { log, openConversation, openList, reply, row } from './agent-acts'
import { openShop } from './open-shop'
import { bubbles, openPanel, say } from './shopper-acts'

const shop = openShop()
const soon = { timeout: 15_000 }
let colleague: SignedIn

beforeAll(async () => {
  colleague = await join(shop.owner, maria)
  await join(shop.owner, radu)
})

test('Ana reads why she was given a conversation: the rule, the wait, the language and who else could have had it (A6, R14)', async () => {
  const agent = await shop.agent()
  const shopper = await shop.shopper()
  await openPanel(shopper)
  await say(shopper, 'Is it glazed inside?')
  await openConversation(agent, 'Is it glazed inside?')
  await agent.getByRole('button', { name: 'Why you?' }).click()
  const why = agent.locator('.why')
  await why
    .getByText('Had the fewest open conversations. The shopper did not have to wait. Language: English.')
    .waitFor()
  await expect
    .poll(() => why.getByRole('listitem').allInnerTexts())
    .toEqual([expect.stringMatching(/^Ana Pop\s+0 of \d+$/)])
  await agent.getByRole('button', { name: 'Close conversation' }).click()
  await agent.getByText('Conversation closed').waitFor()
})

test('Ana transfers a conversation with a note to Maria, who is there, and not to Radu, who is not; it is new to Maria (A7, A18, A22, R10)', async () => {
  const agent = await shop.agent()
  const other = await shop.agent(await signIn(shop.server.url, maria), { accepting: false })
  const shopper = await shop.shopper()
  await openPanel(shopper)
  await say(shopper, 'Do you ship to Cluj?')
  await openConversation(agent, 'Do you ship to Cluj?')
  await other.getByRole('switch', { name: 'Accepting conversations' }).click()

  await agent.getByRole('button', { name: 'Transfer' }).click()
  const dialog = agent.getByRole('dialog', { name: 'Transfer this conversation' })
  expect(await dialog.getByRole('button', { name: /Radu Marin/ }).isDisabled()).toBe(true)
  await dialog.getByLabel('Note for your colleague (optional)').fill('She asks about the big one')
  await dialog.getByRole('button', { name: /Maria Ionescu/ }).click()
  await dialog.waitFor({ state: 'hidden' })
  await agent.getByText('Transferred to Maria Ionescu').waitFor()
  await agent.getByText('No conversations yet').waitFor()
  await openConversation(agent, 'Do you ship to Cluj?', 'All')
  await agent.getByText('Maria Ionescu has this conversation.').waitFor()

  await expect.poll(() => other.title()).toBe('(1) Counterbell')
  await openConversation(other, 'Do you ship to Cluj?')
  await other.getByText('She asks about the big one').waitFor()
  await other.getByRole('button', { name: 'Why you?' }).click()
  await other.getByText('It was transferred to them.').waitFor()
  await reply(other, 'Yes, in two days.')
  await expect.poll(() => bubbles(shopper), soon).toEqual(['Do you ship to Cluj?', 'Yes, in two days.'])

  await other.getByRole('button', { name: 'Close conversation' }).click()
  await agent.getByText('This conversation is closed.').waitFor()
  await agent.getByRole('button', { name: 'Reopen' }).click()
  await agent.getByText(/reopened the conversation/).waitFor()
  await other.getByRole('switch', { name: 'Accepting conversations' }).click()
})

test('Ana, away herself, takes the one who waits longest in one press, while Maria is refused a second (A7, R2, R8)', async () => {
  await shop.owner.ask('edit-agent', {
    agent: colleague.me.id,
    name: maria.name,
    role: 'agent',
    capacity: 1,
    languages: [],
    departments: [],
  })
  const full = await shop.agent(await signIn(shop.server.url, maria))
  const agent = await shop.agent(shop.owner, { accepting: false })
  for (const words of ['First come', 'Second come', 'Third come']) {
    const shopper = await shop.shopper()
    await openPanel(shopper)
    await say(shopper, words)
    await expect.poll(() => bubbles(shopper), soon).toEqual([words])
  }
  await row(full, 'First come').waitFor()
  await openConversation(full, 'Second come', 'Queue')
  await full.locator('.instead').getByRole('button', { name: 'Take' }).click()
  await full.getByText('There is no room for another conversation right now.').waitFor()

  await openList(agent, 'Queue')
  await row(agent, 'Third come').waitFor()
  await expect.poll(() => agent.locator('.row__text').allInnerTexts()).toEqual(['Second come', 'Third come'])
  await agent.getByRole('button', { name: 'Take the next one' }).click()
  await log(agent).getByText('Second come').waitFor()
  await agent.getByRole('textbox', { name: 'Reply' }).waitFor()
  expect(await agent.getByRole('switch', { name: 'Accepting conversations' }).isChecked()).toBe(false)

  await agent.getByRole('button', { name: 'Transfer' }).click()
  await agent
    .getByRole('dialog')
    .getByRole('button', { name: /Back to the queue/ })
    .click()
  await agent.getByText('It was put back into the queue.').waitFor()
})
