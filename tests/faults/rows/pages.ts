import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright'
import type { Fault } from '../fault'
import { until } from '../until'

/** Longer than the ping timeouts of both sides. */
const suspendedMs = 60_000
const awayMs = 6_000
const caughtUpMs = 10_000

/** F12: a tab whose process is frozen, as in a suspended laptop; then a page that the back button restores. */
export const suspendedTab: Fault = {
  id: 'F12',
  name: 'F12 tab suspended 60 s; page left and gone back to',
  wish: { on: 'SQLite' },
  withinMs: 15_000,
  act: async (world) => {
    const ioana = await world.newPage(0)
    ioana.say('I shall be away')
    const agent = () =>
      world.colleagues.find(
        ({ holds }) =>
          ioana.isAnswered() && holds().some(({ conversation }) => conversation === ioana.holds()[0]!.conversation),
      )
    await until('Ioana is given an agent', () => agent() !== undefined)
    const tell = (text: string) => agent()!.tell(ioana.holds()[0]!.conversation, text)

    const pids = await renderersOf(await world.browser())
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    await pause(suspendedMs / 2)
    tell('While your tab is suspended')
    await pause(suspendedMs / 2)
    for (const pid of pids) process.kill(pid, 'SIGCONT')
    await until(
      'Ioana has it',
      async () => {
        await ioana.look()
        return ioana.holds()[0]!.has.includes('While your tab is suspended')
      },
      caughtUpMs,
    ).catch((error: Error) => world.expect(false, `F12: ${error.message}`))

    const { page } = ioana
    await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })))
    await page.goto(`${world.lines[0]!.url}/demo/cart.html`)
    await pause(awayMs / 2)
    tell('While you look at your basket')
    await pause(awayMs / 2)
    await page.goBack({ waitUntil: 'commit' })
    await pause(1_000)
    world.expect(await page.evaluate(() => 'persisted' in window), 'F12: the browser had kept the page')
  },
}

async function renderersOf(browser: Browser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
}

/** F14: storage is blocked, and the server dies in between. Unsent messages live in the page. */
export const storageBlocked: Fault = {
  id: 'F14',
  name: 'F14 storage blocked, full, cookies off',
  wish: { on: 'SQLite' },
  act: async (world) => {
    for (const prepare of [refused, full]) {
      const page = await world.newPage(0, { prepare })
      for (let count = 1; count <= 5; count++) page.say(`${page.name} says ${count}`)
    }
    await pause(1_000)
    await world.nodes[0]!.kill()
    for (const page of world.pages) for (let count = 6; count <= 10; count++) page.say(`${page.name} says ${count}`)
    await pause(1_000)
    await world.nodes[0]!.begin()
  },
}

const refused = (page: Page) =>
  page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const)
      Object.defineProperty(window, name, { get: refuse })
    Object.defineProperty(document, 'cookie', { get: refuse, set: refuse })
    Object.defineProperty(navigator, 'cookieEnabled', { get: () => false })
  })

const full = (page: Page) =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
