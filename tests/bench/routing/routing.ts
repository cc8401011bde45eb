import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AgentPrincipal } from '../../../server/access'
import { insertAgent } from '../../../server/features/agents/insert-agent'
import { readSiteStatuses } from '../../../server/features/availability/read-availability'
import { inbox } from '../../../server/features/conversations/queries/inbox'
import { assignWaiting } from '../../../server/features/routing/assign-waiting'
import { ensureDemoSite } from '../../../server/features/sites/sites'
import { openSqlite } from '../../../server/store/sqlite/store'
import type { Store } from '../../../server/store/store'
import type { AgentId } from '../../../shared/ids'
import { createCore, recordingBus } from '../../support/core'
import type { Measured } from '../bench'
import { fill } from '../fill'
import { atMost } from '../goal'
import { median } from '../statistics'

const queues = [100, 1_000, 10_000]
const agents = 500
/** So that each queue gives as many away. */
const seats = 100
const rounds = 7

type Shop = { waiting: number; store: Store; who: AgentPrincipal; dir: string }
type Round = { assign: number; perSecond: number; board: number; list: number }

/** The same hundred free seats of five hundred agents before a short queue and before a very long one, in turns. */
export async function routing(): Promise<Measured> {
  const shops: Shop[] = []
  try {
    for (const waiting of queues) shops.push(await openShop(waiting))
    const measured = new Map(shops.map((shop) => [shop, [] as Round[]]))
    for (let turn = -1; turn < rounds; turn++) {
      for (const shop of turn % 2 ? shops : shops.toReversed()) {
        const round = await oneRound(shop)
        if (turn >= 0) measured.get(shop)!.push(round)
      }
    }
    return report(measured)
  } finally {
    for (const { store, dir } of shops) {
      await store.close()
      await rm(dir, { recursive: true, force: true })
    }
  }
}

async function openShop(waiting: number): Promise<Shop> {
  const dir = await mkdtemp(join(tmpdir(), 'counterbell-bench-'))
  const first = await openSqlite(dir)
  const context = createCore(first, recordingBus())
  await ensureDemoSite(context)
  const ids = await first.transaction(async (tx) => {
    const all: AgentId[] = []
    for (let n = 0; n < agents; n++)
      all.push(
        await insertAgent(
          tx,
          `${randomUUID()}@shop.example`,
          { name: 'Ana Pop', role: 'agent', capacity: 1, languages: [], departments: [] },
          '',
        ),
      )
    return all
  })
  await first.close()
  fill(dir, waiting, waiting)
  const store = await openSqlite(dir)
  return { waiting, store, dir, who: { kind: 'agent', id: ids[0]!, role: 'agent', session: '' } }
}

async function oneRound({ waiting, store, who }: Shop): Promise<Round> {
  await reset(store)
  const context = createCore(store, recordingBus())
  const board = await took(() => store.read(readSiteStatuses))
  const list = await took(() => inbox(context, who, { list: 'queue', cursor: null }))
  let given = 0
  const ms = await took(async () => (given = await assignWaiting(context)))
  if (given !== Math.min(seats, waiting)) throw new Error(`${given} of ${waiting} were assigned, and not ${seats}`)
  return { assign: ms / given, perSecond: (given / ms) * 1_000, board, list }
}

/** Everybody waits again; a hundred agents have a seat, the others are there but full. */
async function reset(store: Store): Promise<void> {
  await store.transaction(async ({ db, now }) => {
    await db
      .updateTable('agents')
      .set({ status: 'active', accepting: 1, lease_until: now + 3_600_000, open_count: 1 })
      .execute()
    const free = await db.selectFrom('agents').select('id').orderBy('id').limit(seats).execute()
    await db
      .updateTable('agents')
      .set({ open_count: 0 })
      .where(
        'id',
        'in',
        free.map(({ id }) => id),
      )
      .execute()
    await db.deleteFrom('events').where('kind', '=', 'assigned').execute()
    await db
      .updateTable('conversations')
      .set((eb) => ({
        state: 'queued',
        assignee_id: null,
        assignee_json: null,
        last_agent_id: null,
        assigned_at: null,
        promise_at: null,
        queued_at: eb.ref('started_at'),
        last_seq: 11,
      }))
      .execute()
    await db.deleteFrom('events').where('kind', '=', 'left').execute()
  })
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function report(measured: Map<Shop, Round[]>): Measured {
  const all = [...measured]
  const middle = (rounds: Round[], of: keyof Round) => median(rounds.map((round) => round[of]))
  const values = (of: keyof Round) => all.map(([, rounds]) => middle(rounds, of))
  const lastToFirst = (of: keyof Round) => values(of).at(-1)! / values(of)[0]!
  const row = (name: string, of: keyof Round) => [name, ...values(of), lastToFirst(of).toFixed(2)]
  return {
    what: `${seats} free seats among ${agents} agents are given away, one durable transaction each, SQLite; no network in it, so no client either; medians of ${rounds} interleaved rounds`,
    head: ['waiting', ...queues.map((waiting) => waiting.toLocaleString('en')), 'last to first'],
    rows: [
      row('one assignment, ms', 'assign'),
      ['assignments/s', ...values('perSecond'), ''],
      row("everybody's places (once a beat), ms", 'board'),
      row('the inbox of the queue, ms', 'list'),
    ],
    goals: [atMost('one assignment, ratio of before 10,000 waiting to before 100', lastToFirst('assign'), 1.2)],
    rounds: Object.fromEntries(all.map(([{ waiting }, rounds]) => [waiting, rounds])),
  }
}
