import { setTimeout as pause } from 'node:timers/promises'
import { protocolVersion, shopperPath } from '../../../shared/shopper-protocol'
import { firstSite, setUpOwner } from '../../support/people'
import { probe, type Held } from '../../support/probe'
import { ServerProcess } from '../../support/server-process'
import type { Measured } from '../bench'
import { child, order, startServer } from '../child'
import type { Came, CrowdOrder } from '../crowd'
import { atMost } from '../goal'
import { median } from '../statistics'
import { unlimited } from '../unlimited'

const shoppers = 10_000
const crowds = 2
const rounds = 3
const settleMs = 1_000

/** Bytes a connection. */
type Cost = { rss: number; heap: number; external: number }
type Side = 'ours' | 'bare'

/** Ten thousand shoppers who have the panel open and say nothing, on one process, beside as many at a bare Socket.IO server. */
export async function idle(): Promise<Measured> {
  const costs: Record<Side, Cost[]> = { ours: [], bare: [] }
  for (let turn = 0; turn < rounds; turn++) {
    // A fresh process each time: what one has once asked of the system it does not give back.
    for (const side of turn % 2 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const))
      costs[side].push(await (side === 'ours' ? ours() : bare()))
  }
  const middle = (side: Side, of: keyof Cost) => median(costs[side].map((cost) => cost[of]))
  const ratio = (of: keyof Cost) => middle('ours', of) / middle('bare', of)
  const row = (name: string, of: keyof Cost) => [
    name,
    middle('ours', of) / 1024,
    middle('bare', of) / 1024,
    ratio(of).toFixed(2),
  ]
  return {
    what: `${shoppers.toLocaleString('en')} idle shoppers on one process, greeted, from ${crowds} processes; held after a full collection, less what was held before they came; medians of ${rounds} fresh processes each`,
    head: ['a connection, KB', 'Counterbell', 'bare Socket.IO', 'ratio'],
    rows: [
      row('memory of the process (RSS)', 'rss'),
      row('of that, heap', 'heap'),
      row('and buffers outside it', 'external'),
    ],
    goals: [
      atMost('memory of an idle connection (RSS), ratio to bare Socket.IO', ratio('rss'), 1.3),
      atMost('heap of an idle connection, ratio to bare Socket.IO', ratio('heap'), 1.3),
    ],
    figures: { rssRatio: ratio('rss'), heapRatio: ratio('heap') },
    rounds: costs,
  }
}

async function ours(): Promise<Cost> {
  const { settings, ask } = probe()
  const server = await ServerProcess.start({ ...unlimited, ...settings })
  try {
    const site = (await firstSite(await setUpOwner(server))).key
    return await cost(
      {
        url: server.url,
        path: shopperPath,
        auth: { protocol: protocolVersion, site, token: null, language: 'en', timeZone: 'Europe/Bucharest' },
      },
      ask,
    )
  } finally {
    await server.dispose()
  }
}

async function bare(): Promise<Cost> {
  const { settings, ask } = probe()
  const server = await startServer('bare.ts', settings)
  try {
    return await cost({ url: server.url, path: '/socket.io', auth: {} }, ask)
  } finally {
    server.process.kill()
  }
}

async function cost(
  { auth, ...to }: { url: string; path: string; auth: object },
  held: () => Promise<Held>,
): Promise<Cost> {
  const each = shoppers / crowds
  const processes = Array.from({ length: crowds }, () => child('crowd.ts'))
  // What a first guest alone brings about is no part of what the ten thousandth costs.
  await order<CrowdOrder, Came>(processes[0]!, { do: 'come', ...to, auths: [auth], atOnce: 1, catchUp: false })
  try {
    const before = await held()
    const auths = Array.from({ length: each }, () => auth)
    await Promise.all(
      processes.map((crowd) =>
        order<CrowdOrder, Came>(crowd, { do: 'come', ...to, auths, atOnce: 50, catchUp: false }),
      ),
    )
    await pause(settleMs)
    const after = await held()
    if (after.sockets - before.sockets !== shoppers)
      throw new Error(`${after.sockets - before.sockets} connections are open, and not ${shoppers}`)
    return {
      rss: (after.rss - before.rss) / shoppers,
      heap: (after.heapUsed - before.heapUsed) / shoppers,
      external: (after.external - before.external) / shoppers,
    }
  } finally {
    for (const crowd of processes) crowd.kill()
  }
}
