import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { join, maria, type SignedIn } from '../support/people'
import { pngOf } from '../support/pictures'
import { log, openConversation, writeNote } from './agent-acts'
import { expectAccessible } from './everywhere'
import { openShop } from './open-shop'
import { openPanel, panel, say } from './shopper-acts'

const shop = openShop()
let marias: SignedIn
beforeAll(async () => {
  marias = await join(shop.owner, maria, { capacity: 20 })
})

const photo = { name: 'glaze.png', mimeType: 'image/png', buffer: pngOf(400, 300) }
const invoice = {
  name: 'invoice.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(200_000)]),
}

const pick = (page: Page, ...files: (typeof photo)[]) => page.locator('.writing input[type=file]').setInputFiles(files)
const rows = (page: Page) => page.locator('.tray__row')
async function uploaded(page: Page, count: number): Promise<void> {
  await expect
    .poll(() =>
      rows(page)
        .filter({ hasText: /\d kB$/ })
        .count(),
    )
    .toBe(count)
}

/** A shopper writes `words`, and Maria has their conversation open. */
async function talk(words: string, forgiven = false): Promise<{ page: Page; agent: Page }> {
  const agent = await shop.agent(marias, { forgiven })
  const page = await shop.shopper()
  await openPanel(page)
  await say(page, words)
  await openConversation(agent, words)
  return { page, agent }
}

test("a shopper's picture is in the thread, opens in place and closes by Escape, with the focus where it was (A15)", async () => {
  const { page, agent } = await talk('Mine came like this')
  await panel(page).locator('.clip input').setInputFiles([photo, invoice])
  await panel(page).locator('.tray-row').nth(1).getByText(/kB/).waitFor()
  await panel(page).locator('.send').click()
  const opener = log(agent).getByRole('button', { name: 'Open glaze.png' })
  await opener.click()
  const box = agent.getByRole('dialog', { name: 'glaze.png' })
  await box.getByRole('img', { name: 'glaze.png' }).waitFor()
  await expectAccessible(agent, 'a picture in front')
  await agent.keyboard.press('Escape')
  await box.waitFor({ state: 'detached' })
  expect(await opener.evaluate((element) => element.matches(':focus'))).toBe(true)
  const [download] = await Promise.all([
    agent.waitForEvent('download'),
    log(agent)
      .getByRole('link', { name: /invoice\.pdf/ })
      .click(),
  ])
  expect(download.suggestedFilename()).toBe('invoice.pdf')
  await agent.getByRole('listitem').filter({ hasText: 'glaze.png' }).first().waitFor()
})

test('an agent answers with a picture and a document, and the shopper has both (A15)', async () => {
  const { page, agent } = await talk('Which glaze is it?')
  await pick(agent, photo, invoice)
  await uploaded(agent, 2)
  await expectAccessible(agent, 'files to be sent')
  await agent.getByRole('textbox', { name: 'Reply' }).fill('This one')
  await agent.keyboard.press('Enter')
  await panel(page).getByText('This one').waitFor()
  await panel(page).getByRole('button', { name: 'Open glaze.png' }).locator('img').waitFor()
  await panel(page).locator('.named').getByText('invoice.pdf').waitFor()
  expect(await rows(agent).count()).toBe(0)
})

test('a reply that is sent before its file has come goes with it, and what was attached survives a reload (A15)', async () => {
  const { page, agent } = await talk('Could I see it?')
  let hold: (() => void) | null = null
  await agent.route('**/api/agent/files', async (route) => {
    await new Promise<void>((resolve) => (hold = resolve))
    await route.continue()
  })
  await pick(agent, photo)
  await agent.getByRole('progressbar', { name: 'Uploading glaze.png' }).waitFor()
  await agent.getByRole('textbox', { name: 'Reply' }).fill('Here it is')
  await agent.keyboard.press('Enter')
  await expect.poll(() => hold !== null).toBe(true)
  expect(await log(agent).getByText('Here it is').count()).toBe(0)
  hold!()
  await panel(page).getByRole('button', { name: 'Open glaze.png' }).locator('img').waitFor()
  await agent.unroute('**/api/agent/files')
  await pick(agent, invoice)
  await uploaded(agent, 1)
  await agent.reload()
  await uploaded(agent, 1)
  await agent.getByRole('button', { name: 'Send' }).click()
  await panel(page).locator('.named').getByText('invoice.pdf').waitFor()
})

test('an upload that failed is tried again, one of a wrong kind is told, and either can be taken back (A15)', async () => {
  const { agent } = await talk('Have you got a list?', true)
  let broken = true
  await agent.route('**/api/agent/files', (route) =>
    broken ? route.fulfill({ status: 500, json: { ok: false, refusal: { code: 'internal' } } }) : route.continue(),
  )
  await pick(agent, photo)
  await agent.getByText('Not uploaded').waitFor()
  broken = false
  await agent.getByRole('button', { name: 'Try again: glaze.png' }).click()
  await uploaded(agent, 1)
  await pick(agent, { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') })
  await agent.getByText('This kind of file is not accepted').waitFor()
  await expectAccessible(agent, 'a file that cannot go')
  await agent.getByRole('button', { name: 'Remove page.html' }).click()
  await agent.getByRole('button', { name: 'Remove glaze.png' }).click()
  await rows(agent).waitFor({ state: 'detached' })
})

test('what is attached to a private note never reaches the shopper (D7, S14)', async () => {
  const { page, agent } = await talk('Is mine ready?')
  await agent.getByRole('radio', { name: 'Private note' }).click()
  await pick(agent, photo)
  await uploaded(agent, 1)
  await writeNote(agent, 'For us only')
  await log(agent).locator('.note').getByRole('button', { name: 'Open glaze.png' }).waitFor()
  await agent.getByRole('radio', { name: 'Reply' }).click()
  await agent.getByRole('textbox', { name: 'Reply' }).fill('Not yet')
  await agent.keyboard.press('Enter')
  await panel(page).getByText('Not yet').waitFor()
  expect(await panel(page).locator('.shot, .named').count()).toBe(0)
})

test('emoji are put where the words are, by keyboard alone (A13)', async () => {
  const { agent } = await talk('Thank you')
  const reply = agent.getByRole('textbox', { name: 'Reply' })
  await reply.fill('Gladly')
  await agent.getByRole('button', { name: 'Emoji' }).press('Enter')
  await agent.getByRole('button', { name: 'grinning', exact: true }).and(agent.locator(':focus')).waitFor()
  await expectAccessible(agent, 'emoji')
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter', 'Escape']) await agent.keyboard.press(key)
  await expect.poll(() => reply.inputValue()).toBe('Gladly😊')
  expect(await reply.evaluate((element) => element.matches(':focus'))).toBe(true)
})
