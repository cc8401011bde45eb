import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isFull } from '../support/full'
import { firstSite } from '../support/people'
import { openConversation, reply } from './agent-acts'
import { openShop } from './open-shop'
import { openOldShop, peers, type PeerPage } from './peer-pages'
import { bell, composer, panel, say } from './shopper-acts'

const shop = openShop()
let site: string
let old: Awaited<ReturnType<typeof openOldShop>>
beforeAll(async () => {
  old = await openOldShop()
  site = (await firstSite(shop.owner)).key
  await shop.setSite({ allowedOrigins: [old.origin] })
  await shop.giveSeats()
})
afterAll(() => old.close())

async function opens(peer: PeerPage): Promise<Page> {
  old.show(peer)
  return shop.shopper({ at: old.origin, path: '/' })
}
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[] }).told)
/** Calls something of theirs by its path in the window. */
const call = (page: Page, path: string, ...given: unknown[]) =>
  page.evaluate(
    ([path, given]) => {
      const way = path.split('.')
      const owner = way
        .slice(0, -1)
        .reduce<Record<string, unknown>>(
          (at, name) => at[name] as Record<string, unknown>,
          window as unknown as Record<string, unknown>,
        )
      return (owner[way.at(-1)!] as (...given: unknown[]) => unknown).apply(owner, given)
    },
    [path, given] as const,
  )
const person = (agent: Page) => agent.getByRole('complementary', { name: 'Shopper' })

/** What every one of them comes to: an agent sees who it is said to be, and can answer. */
async function answered(page: Page, words: string): Promise<Page> {
  const agent = await shop.agent()
  await openConversation(agent, words, 'All')
  await person(agent).getByRole('heading', { name: 'Ioana' }).waitFor()
  await person(agent).getByText('ioana@mail.example').waitFor()
  await person(agent).getByText('Not verified').waitFor()
  await person(agent).getByText('gold').waitFor()
  await reply(agent, `We heard: ${words}`)
  await panel(page).getByText(`We heard: ${words}`).waitFor()
  return agent
}

describe("The snippet of another chat, with our shim's address in it, goes on working", () => {
  test("Intercom's, with its settings and what was called before the script had come (T7)", async () => {
    await shop.present()
    const page = await opens(peers.intercom(shop.server.url, site))
    await panel(page).waitFor()
    await expect.poll(() => composer(page).inputValue()).toBe('Hello from Intercom')
    await say(page, 'Hello from Intercom')
    await answered(page, 'Hello from Intercom')
    expect(await told(page)).toContain('shown')
    await call(page, 'Intercom', 'hide')
    await panel(page).waitFor({ state: 'hidden' })
    await call(page, 'Intercom', 'update', { hide_default_launcher: true })
    await bell(page).waitFor({ state: 'hidden' })
    await call(page, 'Intercom', 'startTour', 7)
    await call(page, 'Intercom', 'shutdown')
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).filter((name) => name.endsWith(':open'))))
      .toEqual([])
  })

  test("Chatwoot's, on the side and in the scheme that its settings say (T7)", async () => {
    await shop.present()
    // The console says the same, which goes before the page as soon as the panel is connected.
    await shop.setSite({ position: 'left' })
    const page = await opens(peers.chatwoot(shop.server.url, site))
    await panel(page).waitFor()
    await expect.poll(async () => (await bell(page).boundingBox())!.x).toBeLessThan(100)
    await say(page, 'Hello from Chatwoot')
    const agent = await answered(page, 'Hello from Chatwoot')
    await person(agent).getByText('1042').waitFor()
    await person(agent).getByText('vip').waitFor()
    expect(await told(page)).toEqual(['ready', 'opened', 'We heard: Hello from Chatwoot'])
    await call(page, '$chatwoot.deleteCustomAttribute', 'plan')
    await person(agent).getByText('gold').waitFor({ state: 'detached' })
    await call(page, '$chatwoot.toggleBubbleVisibility', 'hide')
    await bell(page).waitFor({ state: 'hidden' })
    await call(page, '$chatwoot.reset')
  })

  // The others by the same way, each with its own names.
  if (!isFull) return
  test("tawk.to's, with listeners that are properties (T7)", async () => {
    await shop.present()
    const page = await opens(peers.tawk(shop.server.url, site))
    await panel(page).waitFor()
    await expect.poll(() => call(page, 'Tawk_API.getStatus')).toBe('online')
    await say(page, 'Hello from tawk')
    const agent = await answered(page, 'Hello from tawk')
    await person(agent).getByText('vip, returns').waitFor()
    expect(await told(page)).toEqual(
      expect.arrayContaining(['loaded', null, 'maximized', 'online', 'We heard: Hello from tawk']),
    )
    expect([await call(page, 'Tawk_API.isChatMaximized'), await call(page, 'Tawk_API.isChatOngoing')]).toEqual([
      true,
      true,
    ])
    await call(page, 'Tawk_API.removeTags', ['vip'])
    await person(agent).getByText('vip').waitFor({ state: 'detached' })
    await call(page, 'Tawk_API.minimize')
    await panel(page).waitFor({ state: 'hidden' })
    await call(page, 'Tawk_API.hideWidget')
    await bell(page).waitFor({ state: 'hidden' })
  })

  test("Tidio's, told by its own event that it is ready (T7)", async () => {
    await shop.present()
    const page = await opens(peers.tidio(shop.server.url, site))
    await panel(page).getByText('Hello from Tidio').waitFor()
    const agent = await answered(page, 'Hello from Tidio')
    await person(agent).getByText('1042').waitFor()
    expect(await told(page)).toEqual(['ready', 'We heard: Hello from Tidio'])
    await call(page, 'tidioChatApi.display', false)
    await bell(page).waitFor({ state: 'hidden' })
  })

  test("Crisp's, with all that was pushed before (T7)", async () => {
    await shop.present()
    const page = await opens(peers.crisp(shop.server.url, site))
    await panel(page).waitFor()
    await expect.poll(() => composer(page).inputValue()).toBe('Hello from Crisp')
    await say(page, 'Hello from Crisp')
    const agent = await answered(page, 'Hello from Crisp')
    await person(agent).getByText('vip').waitFor()
    expect(await told(page)).toEqual(['opened', 'We heard: Hello from Crisp'])
    expect([await call(page, '$crisp.is', 'chat:opened'), await call(page, '$crisp.is', 'website:available')]).toEqual([
      true,
      true,
    ])
    await call(page, '$crisp.push', ['do', 'chat:close'])
    await panel(page).waitFor({ state: 'hidden' })
    await call(page, '$crisp.push', ['off', 'chat:opened'], ['do', 'chat:open'])
    await panel(page).waitFor()
    expect((await told(page)).filter((each) => each === 'opened')).toHaveLength(1)
  })
})

test('a shim beside our own tag leaves the site to the tag, whatever the old snippet calls it; and a shim alone brings nothing to the page (T7)', async () => {
  const { head } = peers.intercom(shop.server.url, 'their-old-app-id')
  const page = await opens({
    head: `${head}<script async src="${shop.server.url}/widget.js" data-site="${site}"></script>`,
  })
  await panel(page).waitFor()
  await expect.poll(() => panel(page).locator('h2').innerText()).toBe('Demo shop')
  await expect.poll(() => bell(page).count()).toBe(1)

  const lone = await opens({ head: `<script async src="${shop.server.url}/shim-tawk.js"></script>` })
  await lone.waitForLoadState('networkidle')
  expect(await bell(lone).count()).toBe(0)
})
