import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { phone } from '../support/chromium'
import { stumbles } from '../support/axe'
import { firstSite, join, maria } from '../support/people'
import { openShopper } from '../support/sockets'
import { log, openConversation, openList, reply, row, writeNote } from './agent-acts'
import { openShop } from './open-shop'

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

/** Somebody writes from elsewhere, without a page of their own. */
async function writes(text: string): Promise<void> {
  const shopper = await openShopper(shop.server.url, { site: (await firstSite(shop.owner)).key })
  await shopper.ask('send', { clientMessageId: `message-${text.replace(/\W/g, '')}-0123456789`.slice(0, 60), text })
  shopper.socket.disconnect()
}

test.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const)(
  'on a phone ($colorScheme) one walks from the list to the thread to the person and back, and no step stumbles (A11, A13)',
  async ({ colorScheme }) => {
    const agent = await shop.agent(shop.owner, { ...phone, colorScheme })
    await writes(`On the phone, ${colorScheme}`)
    await openList(agent, 'Mine')
    await row(agent, `On the phone, ${colorScheme}`).getByRole('link').click()
    await agent.getByRole('textbox', { name: 'Reply' }).waitFor()
    expect(await agent.getByRole('navigation').count()).toBe(0)
    await reply(agent, 'From the phone')
    await writeNote(agent, 'A note')
    await log(agent).getByText('Your private note').waitFor()
    expect(await stumbles(agent)).toEqual([])
    await agent.getByRole('button', { name: 'About the shopper' }).click()
    await agent.getByRole('complementary', { name: 'Shopper' }).getByText('Local time').waitFor()
    expect(await agent.getByRole('log').isVisible()).toBe(false)
    expect(await stumbles(agent)).toEqual([])
    await agent.getByRole('button', { name: 'Close', exact: true }).click()
    await agent.getByRole('button', { name: 'Back to the list' }).click()
    await row(agent, 'From the phone').first().waitFor()
    expect(await stumbles(agent)).toEqual([])
    expect(await agent.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  },
)

test.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const)(
  'no view of the console stumbles ($colorScheme) (A13)',
  async ({ colorScheme }) => {
    const agent = await shop.agent(shop.owner, { colorScheme, viewport: { width: 1440, height: 900 } })
    const words = `At the desk, ${colorScheme} ${crypto.randomUUID().slice(0, 4)}`
    await writes(words)
    for (const list of ['Queue', 'Messages', 'All', 'Mine'] as const) {
      await openList(agent, list)
      await agent.getByRole('heading', { level: 1 }).waitFor()
      expect(await stumbles(agent)).toEqual([])
    }
    await openConversation(agent, words)
    await agent.getByRole('button', { name: 'Why you?' }).click()
    expect(await stumbles(agent)).toEqual([])
    await agent.getByRole('button', { name: 'Transfer' }).click()
    await agent.getByRole('dialog').getByText('Nobody else is available right now.').waitFor()
    expect(await stumbles(agent)).toEqual([])
    await agent.keyboard.press('Escape')
    await agent.getByRole('button', { name: /Account/ }).click()
    expect(await stumbles(agent)).toEqual([])
    await agent.getByRole('menuitem', { name: 'My profile' }).click()
    await agent.getByRole('heading', { name: 'My profile' }).waitFor()
    expect(await stumbles(agent)).toEqual([])
  },
)

test('with the keyboard alone one goes down the list, into a conversation, answers it and comes back (A13)', async () => {
  const agent = await shop.agent()
  await writes('By the keys one')
  await writes('By the keys two')
  await openList(agent, 'Mine')
  await row(agent, 'By the keys one').waitFor()
  await row(agent, 'By the keys two').waitFor()
  // Who waits longer stands above.
  await row(agent, 'By the keys one').getByRole('link').focus()
  await agent.keyboard.press('ArrowDown')
  expect(await focused(agent)).toContain('By the keys two')
  await agent.keyboard.press('ArrowUp')
  expect(await focused(agent)).toContain('By the keys one')
  await agent.keyboard.press('Enter')
  await expect
    .poll(
      () => agent.getByRole('textbox', { name: 'Reply' }).evaluate((field) => field === document.activeElement),
      soon,
    )
    .toBe(true)
  await agent.keyboard.type('Line one')
  await agent.keyboard.press('Shift+Enter')
  await agent.keyboard.type('line two')
  await agent.keyboard.press('Enter')
  await expect
    .poll(() => log(agent).locator('.letter[data-mine] .said').allInnerTexts(), soon)
    .toEqual(['Line one\nline two'])
  await agent.keyboard.press('Escape')
  await agent.keyboard.press('Escape')
  await agent.waitForURL(`${shop.server.url}/console/mine`)
})

test('while the pointer is over it the list stands still, and says how many are new (A10)', async () => {
  const agent = await shop.agent()
  await writes('Is answered')
  await openConversation(agent, 'Is answered')
  await reply(agent, 'Stands last')
  await row(agent, 'Stands last').waitFor()
  await writes('Stands before')
  await openList(agent, 'Mine')
  await row(agent, 'Stands before').waitFor()
  const before = await agent.locator('.row__text').allInnerTexts()
  await agent.locator('.row').first().hover()
  await agent.mouse.move(200, 140, { steps: 3 })
  await writes('Comes later')
  const held = agent.getByRole('button', { name: '1 new' })
  await held.waitFor()
  await expect.poll(() => agent.locator('.row__text').allInnerTexts()).toEqual(before)
  await held.click()
  // Behind who waits longer, before who has an answer.
  const after = before.toSpliced(before.indexOf('Stands before') + 1, 0, 'Comes later')
  await expect.poll(() => agent.locator('.row__text').allInnerTexts(), soon).toEqual(after)
})

test("the title counts the shoppers who wait for Ana until she answers, and she is told of nobody else's (A10)", async () => {
  const agent = await shop.agent()
  const { rows } = await shop.owner.ask('inbox', { list: 'mine' })
  for (const { id, epoch } of rows)
    await shop.owner.ask('close', { conversation: id, epoch, commandId: crypto.randomUUID() })
  await expect.poll(() => agent.title(), soon).toBe('Counterbell')
  await writes('Count me')
  await expect.poll(() => agent.title(), soon).toBe('(1) Counterbell')
  await openConversation(agent, 'Count me')
  expect(await agent.title()).toBe('(1) Counterbell')
  await reply(agent, 'You count')
  await expect.poll(() => agent.title(), soon).toBe('Counterbell')
})

test('an agent is shown the team and the roster, and no page that only admins may use', async () => {
  const agent = await shop.agent(await join(shop.owner, maria), { accepting: false })
  const links = agent.getByRole('navigation').getByRole('link')
  await expect
    .poll(() => links.allInnerTexts(), soon)
    .toEqual(
      ['', 'Queue', 'Mine', 'Messages', 'All', 'Team', 'Roster'].map((name): unknown => expect.stringContaining(name)),
    )
  await agent.goto(`${shop.server.url}/console/sites`)
  await agent.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')
