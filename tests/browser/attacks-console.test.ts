import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { cleanName } from '../../shared/input-text'
import { firstSite, join, maria, oksana, radu } from '../support/people'
import { keepPresent, openAgent, openShopper } from '../support/sockets'
import { accept, log, openList } from './agent-acts'
import { harm, watched } from './harm'
import { openShop } from './open-shop'
import { asWritten, payloads } from './payloads'

const shop = openShop({ LIMIT_CONNECTIONS: '1000', LIMIT_REQUESTS: '10000' })
const names = payloads.map((payload) => cleanName(payload.slice(0, 80)))
/** All rows of a list are in sight, so all of them are drawn. */
const tall = { viewport: { width: 1280, height: 4_000 }, prepare: watched }

/** Every field that a shopper, an agent or an admin can fill is filled with each of them. */
beforeAll(async () => {
  const { ask, url } = shop.owner
  await shop.setSite({ name: names[0]! })
  for (const [index, name] of names.entries()) {
    await ask('invite', {
      email: `agent-${index}@mail.example`,
      name,
      role: 'agent',
      capacity: 1,
      languages: [],
      departments: [],
    })
    await ask('add-department', { name })
    await ask('add-site', { name, allowedOrigins: [] })
  }
  const { key } = await firstSite(shop.owner)
  for (const [index, text] of payloads.entries()) {
    const shopper = await openShopper(url, { site: key })
    const page = { url: text, title: text.slice(0, 200) }
    const { conversation } = await shopper.ask('send', {
      clientMessageId: crypto.randomUUID(),
      text,
      contact: { name: names[index]!, email: 'ioana@mail.example' },
      page,
    })
    await ask('note', { conversation, clientMessageId: crypto.randomUUID(), text })
    shopper.socket.disconnect()
  }
})

const titles = async (page: Page) => (await page.locator('.row__who').allTextContents()).toSorted()

test('hostile names and words are only ever read in the lists (CVE-2018-11105)', async () => {
  const page = await shop.agent(shop.owner, { accepting: false, ...tall })
  for (const list of ['Messages', 'All'] as const) {
    await openList(page, list)
    await expect.poll(() => titles(page)).toEqual(names.toSorted())
    expect((await page.locator('.row__text').allTextContents()).toSorted()).toEqual(payloads.toSorted())
    expect(await harm(page)).toEqual([])
  }
})

test('hostile words, notes, names and pages are only ever read in the thread and beside it (CVE-2026-24399)', async () => {
  const page = await shop.agent(shop.owner, { accepting: false, path: '/console/left', ...tall })
  await expect.poll(() => page.locator('.row__link').count()).toBe(payloads.length)
  for (const link of await page.locator('.row__link').all()) {
    const name = await link.locator('.row__who').textContent()
    const text = payloads[names.indexOf(name!)]!
    await link.click()
    await page.locator('.thread-head h1', { hasText: name! }).waitFor()
    await expect
      .poll(async () => (await log(page).locator('.said').allTextContents()).map(asWritten))
      .toEqual([text, text])
    await page.locator('.facts').waitFor()
    expect(await harm(page)).toEqual([])
  }
})

test('hostile names are only ever read in the queue, in my own list and where a conversation is handed on (CVE-2018-11105)', async () => {
  // Oksana is full, so that what comes stays in the queue.
  const oksanas = await openAgent(await join(shop.owner, { ...oksana, name: names[5]! }, { capacity: 1 }), {
    accepting: true,
  })
  const stop = keepPresent(oksanas)
  for (const [index, person] of [maria, radu].entries()) await join(shop.owner, { ...person, name: names[index + 6]! })
  const { rows } = await shop.owner.ask('inbox', { list: 'left' })
  for (const { id, epoch } of rows)
    await shop.owner.ask('transfer', { conversation: id, commandId: crypto.randomUUID(), epoch, to: { kind: 'queue' } })

  const page = await shop.agent(shop.owner, { accepting: false, path: '/console/queue', ...tall })
  await expect.poll(() => page.locator('.row__who').count()).toBe(payloads.length - 1)
  expect(await harm(page)).toEqual([])
  await accept(page, true)
  await openList(page, 'Mine')
  await expect.poll(() => page.locator('.row__who').count()).toBe(4)
  expect(await page.title()).toMatch(/^(\(\d\) )?Counterbell$/)
  await page.locator('.row__link').first().click()
  await page.getByRole('button', { name: 'Transfer' }).click()
  const choices = page.getByRole('dialog').locator('.transfer__choice')
  await expect
    .poll(
      async () => (await choices.allTextContents()).filter((text) => names.some((name) => text.includes(name))).length,
    )
    .toBe(names.length + 3)
  expect(await harm(page)).toEqual([])
  stop()
  oksanas.socket.disconnect()
})

test.each(['team', 'sites', 'departments', 'roster'])(
  'hostile names are only ever read in the page of the %s',
  async (name) => {
    const page = await shop.agent(shop.owner, { accepting: false, path: `/console/${name}`, ...tall })
    await expect.poll(async () => (await page.locator('main').innerText()).includes(names[2]!)).toBe(true)
    expect(await harm(page)).toEqual([])
    const edit = page.getByRole('button', { name: /^Edit / })
    if ((await edit.count()) === 0) return
    await edit.last().click()
    await page.getByRole('dialog').waitFor()
    expect(await harm(page)).toEqual([])
  },
)
