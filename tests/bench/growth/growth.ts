import { randomUUID } from 'node:crypto'
import { firstSite, setUpOwner, type SignedIn } from '../../support/people'
import { ServerProcess } from '../../support/server-process'
import { openAgent, openShopper, type AgentSocket, type ShopperSocket } from '../../support/sockets'
import type { Measured } from '../bench'
import { conversationAt, fill, messagesEach } from '../fill'
import { atMost } from '../goal'
import { indexed } from '../indexed'
import { median, percentile } from '../statistics'
import { unlimited } from '../unlimited'

const sizes = { small: 100, large: 100_000 }
const rounds = 7
const times = 60

type Shop = { server: ServerProcess; site: string; conversations: number; ana: AgentSocket; ioana: ShopperSocket }
type Work = (shop: Shop) => Promise<() => Promise<unknown>>

/** What somebody waits for, timed from the outside; each is prepared first, and only what it answers with is timed. */
const works: Record<string, Work> = {
  send:
    async ({ ioana }) =>
    () =>
      ioana.ask('send', { clientMessageId: randomUUID(), text: 'And in blue?' }),
  'send, the first message': async ({ server, site }) => {
    const { ask, socket } = await openShopper(server.url, { site })
    return () => ask('send', { clientMessageId: randomUUID(), text: 'Hello' }).finally(() => socket.close())
  },
  'come back (connect to welcome)':
    async ({ server, site, ioana }) =>
    () =>
      openShopper(server.url, { site, token: ioana.welcome.token }).then(({ socket }) => socket.close()),
  'open inbox, all':
    async ({ ana }) =>
    () =>
      ana.ask('inbox', { list: 'all' }),
  'open inbox, left messages':
    async ({ ana }) =>
    () =>
      ana.ask('inbox', { list: 'left' }),
  'open inbox, in the middle of all': async ({ ana, conversations }) => {
    const at = Date.now() - (365 / 2) * 86_400_000
    return () => ana.ask('inbox', { list: 'all', cursor: `${Math.round(at)}_${conversationAt(conversations / 2)}` })
  },
  'open thread': async ({ ana, conversations }) => {
    const conversation = conversationAt(Math.floor(Math.random() * conversations))
    return () =>
      Promise.all([
        ana.ask('watch', { conversation }),
        ana.ask('catch-up', { conversation, after: null }),
        ana.ask('shopper', { conversation }),
      ])
  },
  'search, a word said once': async ({ ana, conversations }) => {
    const query = `(${Math.floor((0.1 + 0.9 * Math.random()) * conversations)})`
    return () => ana.ask('search', { query })
  },
  'search, a word said everywhere':
    async ({ ana }) =>
    () =>
      ana.ask('search', { query: 'speckled' }),
  'search, the beginning of many':
    async ({ ana }) =>
    () =>
      ana.ask('search', { query: 's' }),
  'search, three words said everywhere':
    async ({ ana }) =>
    () =>
      ana.ask('search', { query: 'cobalt friday dishw' }),
}

/** The same shop young and grown, each in a process of its own, asked the same in turns. */
export async function growth(): Promise<Measured> {
  // Both are filled before anybody comes: whoever waited for the second would hear no ping meanwhile.
  const filled = { small: await fillShop(sizes.small), large: await fillShop(sizes.large) }
  const shops = { small: await openShop(filled.small), large: await openShop(filled.large) }
  try {
    const medians = new Map(
      Object.keys(works).map((name) => [name, { small: [] as number[], large: [] as number[], worst: [] as number[] }]),
    )
    for (let turn = -1; turn < rounds; turn++) {
      for (const [name, work] of Object.entries(works)) {
        for (const size of turn % 2 ? (['small', 'large'] as const) : (['large', 'small'] as const)) {
          const took = await timed(shops[size], work)
          // The first is for warming up.
          if (turn < 0) continue
          medians.get(name)![size].push(median(took))
          if (size === 'large') medians.get(name)!.worst.push(percentile(took, 0.99))
        }
      }
    }
    return report(medians)
  } finally {
    for (const { server } of Object.values(shops)) await server.dispose()
  }
}

type Filled = Pick<Shop, 'server' | 'site' | 'conversations'> & { owner: SignedIn }

async function fillShop(conversations: number): Promise<Filled> {
  const server = await ServerProcess.start(unlimited)
  const owner: SignedIn = await setUpOwner(server)
  const { key: site } = await firstSite(owner)
  await server.stop()
  fill(server.dataDir, conversations)
  return { server, site, conversations, owner }
}

async function openShop({ server, site, conversations, owner }: Filled): Promise<Shop> {
  await server.begin()
  const [ana, ioana] = [await openAgent(owner), await openShopper(server.url, { site })]
  await indexed(ana.ask, conversations)
  return { server, site, conversations, ana, ioana }
}

/** Milliseconds of each, one after the other. */
async function timed(shop: Shop, work: Work): Promise<number[]> {
  const took: number[] = []
  for (let time = 0; time < times; time++) {
    const ready = await work(shop)
    const began = performance.now()
    await ready()
    took.push(performance.now() - began)
  }
  return took
}

function report(medians: Map<string, { small: number[]; large: number[]; worst: number[] }>): Measured {
  const all = [...medians].map(([name, { small, large, worst }]) => ({
    name,
    small: median(small),
    large: median(large),
    worst: median(worst),
    ratio: median(large) / median(small),
  }))
  const counted = (conversations: number) => `${(conversations * messagesEach).toLocaleString('en')} messages, ms`
  return {
    what: `what people wait for in a shop of ${sizes.small} and of ${sizes.large.toLocaleString('en')} conversations, ${messagesEach} messages each; one request in flight, so the client is never behind; medians of ${rounds} interleaved rounds of ${times}`,
    head: ['', counted(sizes.small), counted(sizes.large), 'its p99', 'ratio'],
    rows: all.map(({ name, small, large, worst, ratio }) => [name, small, large, worst, ratio.toFixed(2)]),
    goals: all.map(({ name, worst, ratio }) =>
      name.startsWith('search')
        ? atMost(`${name}: p99, ms`, worst, 100)
        : atMost(`${name}: ratio of the grown shop to the small one`, ratio, 1.2),
    ),
    rounds: Object.fromEntries(medians),
  }
}
