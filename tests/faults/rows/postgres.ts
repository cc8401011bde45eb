import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { startPostgres } from '../../support/postgres'
import { mustAnswer } from '../must-answer'
import { probe } from '../probe'
import type { Fault } from '../fault'

/** The timeout of a statement, plus the wait for a connection. */
const refusedWithinMs = 15_000

/**
 * F7: every acknowledged message is there after recovery from the write-ahead log. Meanwhile the server answers
 * `unavailable`, soon.
 */
export const crashedDatabase: Fault = {
  id: 'F7',
  name: 'F7 PostgreSQL crashed, and begun again',
  wish: { on: 'cluster', pages: 1 },
  prepare: async () => {
    const postgres = await startPostgres({ durable: true })
    return { wish: { postgres }, end: postgres.stop }
  },
  act: async (world) => {
    const ask = await probe(world)
    await world.postgres!.crash()
    world.expect((await ask(refusedWithinMs)) === 'unavailable', 'F7: a clear `unavailable` while PostgreSQL is down')
    const ready = await Promise.all(world.nodes.map((node) => fetch(`${node.url}/readyz`).then(({ status }) => status)))
    world.expect(
      ready.every((status) => status === 503),
      'H4: a process without its store is not ready',
    )
    await pause(4_000)
    await world.postgres!.begin()
  },
}

/** F7: a transaction holds the row of one conversation. Messages to it are refused soon; all others are served. */
export const heldLock: Fault = {
  id: 'F7',
  name: 'F7 row lock held for 20 s (PostgreSQL)',
  wish: { on: 'cluster' },
  act: async (world) => {
    const ask = await probe(world)
    const holder = new Client(world.databaseUrl!)
    await holder.connect()
    await holder.query('begin')
    await holder.query('select * from conversations where id = $1 for update', [ask.conversation])
    await Promise.all([
      mustAnswer(world, 20_000, 'F7: a held row holds up nobody else'),
      ask(refusedWithinMs).then((outcome) =>
        world.expect(outcome === 'unavailable', `F7: a clear \`unavailable\` for the held one, not ${outcome}`),
      ),
    ])
    await holder.query('rollback')
    await holder.end()
    world.expect((await ask(refusedWithinMs)) === 'ok', 'F7: once it is free, the next one is taken')
  },
}
