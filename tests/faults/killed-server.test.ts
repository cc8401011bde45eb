import type { Browser } from 'playwright-core'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startBalancer, type Balancer } from '../support/balancer'
import { openBrowser, visitConsole, visitShop } from '../support/chromium'
import { setUpOwner } from '../support/people'
import { freshDatabase } from '../support/postgres'
import { startRedis } from '../support/redis'
import { ServerProcess } from '../support/server-process'
import { openAgent } from '../support/sockets'
import { openChat, texts, wordsInLog, wordsOnPage, write } from './two-hundred'

let browser: Browser
const ends: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  browser = await openBrowser()
  return () => browser.close()
})
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

const patience = { timeout: 90_000, interval: 250 }
const generous = { LIMIT_MESSAGES: '1000' }

test('kill -9 in the middle of 200 messages loses none and doubles none, on either side (F1, D1–D6, S5, H6)', async () => {
  const server = await ServerProcess.start(generous)
  ends.push(() => server.dispose())
  const ana = await setUpOwner(server)
  const agentPage = await visitConsole(browser, server.url, { as: ana })
  ends.push(agentPage.leave)
  await agentPage.page.getByRole('switch', { name: 'Accepting conversations' }).click()
  const shop = await visitShop(browser, server.url)
  ends.push(shop.leave)
  await openChat(shop.page)

  for (const [index, text] of texts.entries()) {
    if (index === 60 || index === 130) await server.kill()
    if (index === 100 || index === 170) await server.begin()
    await write(shop.page, text)
  }

  await vi.waitFor(async () => expect(await wordsOnPage(shop.page)).toEqual(texts), patience)
  await vi.waitFor(async () => expect(await wordsInLog(await openAgent(ana))).toEqual(texts), patience)
  await expectOnConsole(agentPage.page)
})

test('two processes on PostgreSQL and Redis: when one is killed in the middle, the other carries on (F1, H5, H6)', async () => {
  const [database, redis] = [await freshDatabase(), await startRedis()]
  ends.push(database.drop, redis.stop)
  const nodes: ServerProcess[] = []
  const balancer: Balancer = await startBalancer(() => nodes.map((node) => node.url))
  ends.push(balancer.close)
  const shared = { ...generous, DATABASE_URL: database.url, REDIS_URL: redis.url, PUBLIC_URL: balancer.url }
  for (let count = 0; count < 2; count++) {
    const node = await ServerProcess.start(shared)
    ends.push(() => node.dispose())
    nodes.push(node)
  }
  const [one, other] = nodes as [ServerProcess, ServerProcess]
  const ana = await setUpOwner({ url: other.url, printed: other.printed })

  balancer.preferring(other.url)
  const agentPage = await visitConsole(browser, balancer.url, { as: { ...ana, url: balancer.url } })
  ends.push(agentPage.leave)
  await agentPage.page.getByRole('switch', { name: 'Accepting conversations' }).click()
  balancer.preferring(one.url)
  const shop = await visitShop(browser, balancer.url)
  ends.push(shop.leave)
  await openChat(shop.page)

  for (const [index, text] of texts.entries()) {
    if (index === 100) await one.kill()
    await write(shop.page, text)
  }

  await vi.waitFor(async () => expect(await wordsOnPage(shop.page)).toEqual(texts), patience)
  await vi.waitFor(async () => expect(await wordsInLog(await openAgent(ana))).toEqual(texts), patience)
  await expectOnConsole(agentPage.page)
})

/** What the agent's own page shows, once they open the conversation. */
async function expectOnConsole(page: Awaited<ReturnType<typeof visitConsole>>['page']): Promise<void> {
  await page.getByRole('link', { name: /All/ }).first().click()
  await page.getByText('Word 200 of 200').first().click()
  await vi.waitFor(async () => {
    const log = await page.getByRole('log').innerText()
    expect(log.match(/Word \d+ of 200/g)).toEqual(texts)
  }, patience)
}
