import type { Page } from 'playwright'
import { beforeAll, test } from 'vitest'
import { firstSite, ioana, join, maria, type SignedIn } from '../support/people'
import { openShopper } from '../support/sockets'
import { log, openConversation, openList, reply, row } from './agent-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'

const shop = openShop()
let marias: SignedIn
beforeAll(async () => {
  marias = await join(shop.owner, maria)
})

async function asks(text: string, contact: { name?: string; email?: string } = {}): Promise<void> {
  const { key } = await firstSite(shop.owner)
  const shopper = await openShopper(shop.server.url, { site: key })
  await shopper.ask('send', {
    clientMessageId: crypto.randomUUID(),
    text,
    contact,
    page: { url: 'https://shop.example/bowl', title: 'Speckled bowl' },
  })
  shopper.socket.disconnect()
}

test('before the counter: sign-in and a link that no longer works can be used by all (A13)', async () => {
  const page = await shop.stranger('/console/', { forgiven: true })
  await page.getByRole('button', { name: 'Sign in' }).waitFor()
  await expectAccessible(page, 'sign-in')
  await page.goto(`${shop.server.url}/console/join#nothing`)
  await page.getByText('This link no longer works').waitFor()
  await expectAccessible(page, 'used link')
})

test('empty, full and late lists, the thread and the shopper beside it can be used by all (A13)', async () => {
  const page = await shop.agent(marias)
  for (const list of ['Queue', 'Mine', 'Messages', 'All'] as const) {
    await openList(page, list)
    await page.locator('.list-pane h1').waitFor()
  }
  await expectAccessible(page, 'an empty list')
  await asks('A question for Maria', ioana)
  await openConversation(page, 'A question for Maria')
  await reply(page, 'An answer')
  await log(page).locator('.tick').waitFor()
  await expectAccessible(page, 'a thread')
  await page.getByRole('button', { name: 'Why you?' }).click()
  await page.locator('.why').waitFor()
  await expectAccessible(page, 'why')
  await page.getByRole('button', { name: 'Transfer' }).click()
  await page.getByRole('dialog').getByText('Back to the queue').waitFor()
  await expectAccessible(page, 'handing on')
  await page.keyboard.press('Escape')
  await page.getByRole('switch').click()
  await page.getByRole('switch', { checked: false }).waitFor()
  await asks('A message left')
  await openList(page, 'Messages')
  await row(page, 'A message left').waitFor()
  await expectAccessible(page, 'left messages')
})

const pages: [string, string, (page: Page) => Promise<void>][] = [
  ['team', 'Invite an agent', pressed('Invite an agent')],
  ['sites', 'Add a site', pressed('Add a site')],
  ['departments', 'Name of the new department', nothing],
  ['roster', 'Roster', nothing],
  ['me', 'My profile', nothing],
]

test.each(pages)('the page %s, and what it opens, can be used by all (A13)', async (name, words, further) => {
  const page = await shop.agent(shop.owner, { accepting: false, path: `/console/${name}` })
  await page.getByText(words).first().waitFor()
  await page.locator('.skeleton').waitFor({ state: 'detached' })
  await expectAccessible(page, name)
  await further(page)
})

function pressed(button: string) {
  return async (page: Page) => {
    await page.getByRole('button', { name: button }).first().click()
    await page.getByRole('dialog').getByRole('textbox').first().waitFor()
    await expectAccessible(page, button)
  }
}
async function nothing(): Promise<void> {}
