import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { cleanName } from '../../shared/input-text'
import { join, maria } from '../support/people'
import { openAgent, type AgentSocket } from '../support/sockets'
import { harm, watched } from './harm'
import { openShop } from './open-shop'
import { asWritten, payloads } from './payloads'
import { bubbles, openPanel, panel, say, showPanel } from './shopper-acts'

const shop = openShop({ LIMIT_MESSAGES: '1000', LIMIT_REQUESTS: '10000' })
const names = payloads.map((payload) => cleanName(payload.slice(0, 80)))
let marias: AgentSocket

beforeAll(async () => {
  const { ask } = shop.owner
  const added = []
  for (const name of names) added.push((await ask('add-department', { name })).department)
  await shop.setSite({ name: names[0]!, ask: ['name', 'department'], departments: added.map(({ id }) => id) })
  marias = await openAgent(await join(shop.owner, maria, { departments: added.map(({ id }) => id) }), {
    accepting: true,
  })
  return () => marias.socket.disconnect()
})

test('hostile words of the shopper, their page, the shop, its departments and its agents are only ever read in the panel (CVE-2018-9864)', async () => {
  const path = `/demo/product.html?item=honey-vase&x=${encodeURIComponent(payloads[2]!)}`
  const page = await shop.shopper({ path, prepare: watched })
  await page.evaluate((title) => (document.title = title), payloads[2]!)
  await openPanel(page)
  await expect.poll(() => panel(page).locator('h2').textContent()).toBe(names[0])
  const offered = ['Please choose', ...names.toSorted(byServer(await departmentNames()))]
  await expect.poll(() => panel(page).locator('option').allTextContents()).toEqual(offered)
  await panel(page).locator('[name=name]').fill(names[3]!)
  await panel(page).locator('[name=department]').selectOption({ index: 1 })
  for (const payload of payloads) await say(page, payload)
  await expect.poll(() => words(page)).toEqual(payloads)
  await panel(page).locator('.mark').getByText('Sent').waitFor()
  expect(await harm(page)).toEqual([])

  await answerWithEach()
  const both = [...payloads, ...payloads]
  await expect.poll(() => words(page)).toEqual(both)
  const speakers = await panel(page).locator('.speaker, .theirs .quiet').allTextContents()
  expect(speakers.map((speaker, index) => (index === 0 ? speaker : speaker.slice(0, -2)))).toEqual(names)
  expect(await harm(page)).toEqual([])

  await page.reload()
  await showPanel(page)
  await expect.poll(() => words(page)).toEqual(both)
  expect(await harm(page)).toEqual([])
  for (const link of await panel(page).locator('.bubble a').all()) {
    await expect.poll(() => link.getAttribute('href')).toMatch(/^https?:\/\//)
    await expect.poll(() => link.getAttribute('rel')).toContain('noopener')
  }
})

const words = async (page: Page) => (await bubbles(page)).map(asWritten)
const departmentNames = async () => (await shop.owner.ask('team', {})).departments.map(({ name }) => name)
/** The order is the server's own business. */
const byServer = (order: string[]) => (one: string, other: string) => order.indexOf(one) - order.indexOf(other)

/** Maria answers with every one, and calls herself by it. */
async function answerWithEach(): Promise<void> {
  const { rows } = await marias.ask('inbox', { list: 'mine' })
  for (const [index, text] of payloads.entries()) {
    await marias.ask('edit-me', { name: names[index]!, locale: null })
    await marias.ask('reply', {
      conversation: rows[0]!.id,
      epoch: rows[0]!.epoch,
      clientMessageId: crypto.randomUUID(),
      text,
    })
  }
}
