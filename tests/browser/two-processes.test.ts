import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alwaysOpen } from '../support/always-open'
import { sharedBrowser, visitConsole, visitShop } from '../support/chromium'
import { setFirstSite, setUpOwner } from '../support/people'
import { freshDatabase } from '../support/postgres'
import { startRedis, type RedisProcess } from '../support/redis'
import { ServerProcess } from '../support/server-process'
import { accept, log, openConversation, reply } from './agent-acts'
import { bubbles, composer, openPanel, panel, say } from './shopper-acts'

/** Ioana's browser speaks with one process, Ana's with the other; each test goes on where the one before has ended. */
let redis: RedisProcess
let browser: Browser
let shopper: Page
let agent: Page
const ends: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const database = await freshDatabase()
  ends.push(database.drop)
  redis = await startRedis()
  ends.push(redis.stop)
  const settings = { DATABASE_URL: database.url, REDIS_URL: redis.url }
  const one = await ServerProcess.start(settings)
  ends.push(() => one.dispose())
  const other = await ServerProcess.start(settings)
  ends.push(() => other.dispose())
  browser = await sharedBrowser()

  // The link that was printed last is the one that works.
  const owner = await setUpOwner(other)
  await setFirstSite(owner, alwaysOpen)
  agent = (await visitConsole(browser, other.url, { as: owner })).page
  shopper = (await visitShop(browser, one.url)).page
})
afterAll(async () => {
  for (const end of ends.toReversed()) await end()
})

test('when Ana accepts on one process, the open panel on the other says that she is here (R5, S2, H5)', async () => {
  await openPanel(shopper)
  await panel(shopper).getByRole('heading', { name: 'Leave a message' }).waitFor()
  await accept(agent, true)
  await panel(shopper).getByText('Ana Pop: here to help').waitFor()
})

test('words, receipts and typing cross from process to process, both ways (S4, S8, A10, H5)', async () => {
  await say(shopper, 'Is it dishwasher safe?')
  await openConversation(agent, 'Is it dishwasher safe?')
  await panel(shopper).locator('.mark').getByText('Seen').waitFor()
  await agent.getByRole('textbox', { name: 'Reply' }).pressSequentially('Yes')
  await panel(shopper).getByRole('status').getByText('Ana Pop is typing').waitFor()
  await agent.getByRole('textbox', { name: 'Reply' }).press('Enter')
  await expect.poll(() => bubbles(shopper)).toEqual(['Is it dishwasher safe?', 'Yes'])
  await log(agent).locator('.tick').getByText('Seen').waitFor()
  await composer(shopper).pressSequentially('Tha')
  await log(agent)
    .getByText(/is writing$/)
    .waitFor()
})

test('after Redis is killed, words written on either side arrive on the other, once and in order (F6, H7, D5)', async () => {
  redis.signal('SIGKILL')
  await say(shopper, 'Thank you')
  await panel(shopper).locator('.mark').getByText('Sent').last().waitFor()
  await reply(agent, 'You are welcome')
  // Without hints the heads tell, every 20 seconds.
  const all = ['Is it dishwasher safe?', 'Yes', 'Thank you', 'You are welcome'].toSorted()
  const patience = { timeout: 40_000 }
  await expect.poll(async () => (await bubbles(shopper)).toSorted(), patience).toEqual(all)
  await expect.poll(() => log(agent).locator('.said').allInnerTexts(), patience).toEqual(await bubbles(shopper))
})

test('once Redis is back, hints go through it again (F6)', async () => {
  await redis.restart()
  await expect
    .poll(
      async () => {
        await composer(shopper).pressSequentially('a')
        return log(agent)
          .getByText(/is writing$/)
          .count()
      },
      { timeout: 30_000, interval: 500 },
    )
    .toBe(1)
})
