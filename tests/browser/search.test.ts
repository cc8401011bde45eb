import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { firstSite, ioana, join, maria, type SignedIn } from '../support/people'
import { openShopper } from '../support/sockets'
import { log, openList, row } from './agent-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'

const shop = openShop()
let marias: SignedIn
beforeAll(async () => {
  marias = await join(shop.owner, maria)
})

async function leaves(text: string, contact: { name?: string } = {}) {
  const { key } = await firstSite(shop.owner)
  const { ask, socket } = await openShopper(shop.server.url, { site: key })
  const { conversation } = await ask('send', { clientMessageId: crypto.randomUUID(), text, contact })
  socket.disconnect()
  return conversation
}

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search all conversations' })
/** Some seconds may pass before what was said is found: asked again until it is. */
async function lookFor(page: Page, query: string, words: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await field(page).fill('')
        await field(page).fill(query)
        return row(page, words)
          .waitFor({ timeout: 1_500 })
          .then(
            () => true,
            () => false,
          )
      },
      { timeout: 30_000 },
    )
    .toBe(true)
}

test('Maria finds by the keyboard alone what Ioana once wrote, and reads it beside what was found (A14, A13)', async () => {
  await leaves('Is the speckled bowl safe in the oven?')
  await leaves('Aveți căști pentru pictori?', { name: ioana.name })
  const page = await shop.agent(marias, { accepting: false })
  await openList(page, 'Queue')
  await page.getByText('Nobody is waiting').waitFor()
  await lookFor(page, 'ioana casti pic', ioana.name)
  await field(page).press('Escape')
  await page.getByText('Nobody is waiting').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('ioana CASTI pic')
  await page.getByRole('status').getByText('1 conversation').waitFor()
  await expect.poll(() => row(page, ioana.name).locator('mark').allTextContents()).toEqual(['căști', 'pictori'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await log(page).getByText('căști').waitFor()
  await expect.poll(() => field(page).inputValue()).toBe('ioana CASTI pic')
  // Where something is written, the stroke is a stroke.
  await page.getByRole('radio', { name: 'Private note' }).click()
  const composer = page.getByRole('textbox', { name: 'Private note' })
  await composer.pressSequentially('1/2')
  await expect.poll(() => composer.inputValue()).toBe('1/2')
})

test('what was found long ago in a conversation is what the agent comes to when it opens, each time they choose it, and not its end (A14, A13)', async () => {
  const { key } = await firstSite(shop.owner)
  const { ask, socket } = await openShopper(shop.server.url, { site: key })
  for (const text of [
    'The turquoise tureen, please',
    ...Array.from({ length: 40 }, (_, number) => `And another thing, number ${number}`),
  ])
    await ask('send', { clientMessageId: crypto.randomUUID(), text, contact: {} })
  socket.disconnect()
  const page = await shop.agent(marias, { accepting: false })
  await lookFor(page, 'turquoise', 'turquoise')
  const found = row(page, 'turquoise').getByRole('link')
  await found.click()
  const inView = (text: string) =>
    log(page)
      .getByText(text)
      .evaluate((found) => {
        const { top, bottom } = found.getBoundingClientRect()
        const frame = found.closest('.log')!.getBoundingClientRect()
        return top >= frame.top && bottom <= frame.bottom
      })
  await expect.poll(() => inView('turquoise tureen')).toBe(true)
  expect(await inView('number 39')).toBe(false)
  const focused = () =>
    page.evaluate(() => (document.activeElement?.closest('.log') ? document.activeElement.textContent : null))
  for (const choose of [() => found.click(), () => found.press('Enter')]) {
    await page.getByRole('button', { name: 'To the newest message' }).click()
    await expect.poll(() => inView('number 39')).toBe(true)
    await choose()
    await expect.poll(() => inView('turquoise tureen')).toBe(true)
    expect(await focused()).toBe('The turquoise tureen, please')
  }
  // Chosen twice, it is one step in the browser's history.
  await page.goBack()
  await log(page).waitFor({ state: 'hidden' })
})

test('what was said in notes is found with a lock before it, and a search without a find says so, for all to use (A14, A8, A13)', async () => {
  const conversation = await leaves('Can I have it gift-wrapped?')
  await shop.owner.ask('note', { conversation, clientMessageId: crypto.randomUUID(), text: 'A wholesaler from Brașov' })
  const page = await shop.agent(marias, { accepting: false })
  await lookFor(page, 'brasov', 'A wholesaler from')
  await row(page, 'Brașov').getByText('Private note').waitFor()
  await expectAccessible(page, 'what was found')
  await field(page).fill('brasov zanzibar')
  await page.getByRole('heading', { name: 'Nothing found' }).waitFor()
  await expectAccessible(page, 'nothing found')
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await page.getByText('No conversations yet').waitFor()
})

test('a search that nobody answers says so, and may be tried again (A14)', async () => {
  await leaves('A kettle, please')
  const page = await shop.agent(marias, { accepting: false, forgiven: true })
  let down = true
  await page.route('**/api/agent/search', (route) => (down ? route.abort() : route.continue()))
  await field(page).fill('kettle')
  await page.getByText('This could not be loaded.').waitFor()
  down = false
  await page.getByRole('button', { name: 'Try again' }).click()
  await lookFor(page, 'kettle', 'A kettle, please')
})
