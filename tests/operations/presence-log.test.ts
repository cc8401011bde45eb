import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deactivate, editAgent, reactivate, team } from '../../server/features/agents/agents'
import { forgetOldPresence } from '../../server/features/agents/presence/presence-log'
import { presence } from '../../server/features/agents/presence/presence-times'
import {
  setAccepting,
  endPresence,
  heartbeat,
  shortenPresence,
} from '../../server/features/agents/presence/set-accepting'
import { close } from '../../server/features/conversations/close'
import { saveRoster } from '../../server/features/rosters/rosters'
import type { Tables } from '../../server/store/tables'
import type { AgentId } from '../../shared/ids'
import { atTime, Clock, createCore } from '../support/core'
import { databases } from '../support/stores'
import { anyStep, World, type Step } from './model'
import { useShop, type Shop } from './shop'

type Row = Tables['presence_log']

const logOf = (shop: Shop, agent: AgentId): Promise<Row[]> =>
  shop.context.store.read(({ db }) =>
    db.selectFrom('presence_log').selectAll().where('agent_id', '=', agent).orderBy('at').execute(),
  )

/** What the log tells of a moment. */
function told(log: Row[], at: number) {
  const row = log.findLast((each) => each.at <= at)
  return (
    row && {
      online: row.online === 1,
      accepting: row.accepting === 1,
      onShift: row.on_shift === null ? null : row.on_shift === 1,
      slots: row.slots,
      used: row.used,
    }
  )
}

/** What the operations say at this moment. */
async function said(shop: Shop) {
  const { agents } = await team(shop.context)
  return new Map(
    agents.map(({ id, online, accepting, onShift, capacity, open }) => [
      id,
      { online, accepting, onShift, slots: capacity, used: open },
    ]),
  )
}

/** An admin's acts, which the days of the model do not have. */
const office = {
  capacity: (world: World, { who, some }: Step) =>
    editAgent(world.shop.context, world.shop.owner, {
      agent: world.agents[who % 2]!.id,
      name: 'Maria',
      role: 'agent',
      capacity: 1 + (some % 3),
      languages: [],
      departments: [],
    }),
  deactivate: (world: World, { who }: Step) =>
    deactivate(world.shop.context, world.shop.owner, { agent: world.agents[who % 2]!.id }),
  reactivate: (world: World, { who }: Step) =>
    reactivate(world.shop.context, world.shop.owner, { agent: world.agents[who % 2]!.id }),
  roster: (world: World, { who, some }: Step) => {
    const weekly = [
      { weekday: 1, from: '08:00', to: `10:0${some % 10}` },
      { weekday: 1, from: `10:${10 + (some % 40)}`, to: '18:00' },
    ]
    return saveRoster(world.shop.context, world.shop.owner, {
      agent: world.agents[who % 2]!.id,
      roster: { timeZone: 'Europe/Bucharest', weekly, exceptions: [] },
    })
  },
}
const anyAct = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant(null), step: anyStep }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constantFrom(...(Object.keys(office) as (keyof typeof office)[])), step: anyStep }),
  },
)

describe.each(databases)('The log of who was there, on %s', (database) => {
  const shop = useShop(database)

  test('tells for any moment of any day what the operations said then (H21)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 10, maxLength: 40 }), async (day) => {
        const world = await World.open(shop)
        const moments = new Map<number, Awaited<ReturnType<typeof said>>>()
        const note = async () => void moments.set(shop.clock.now, await said(shop))
        const later = async (seconds: number) => {
          for (let left = seconds * 1000; left > 0; left -= 4_700) {
            shop.clock.pass({ seconds: Math.min(left, 4_700) / 1000 })
            await note()
          }
        }
        await note()
        for (const { act, step } of day) {
          if (!act && step.kind === 'wait') await later(step.some)
          else if (act) await office[act](world, step).catch(() => undefined)
          else await world.step(step)
          await note()
        }
        await later(60)
        await shop.sweep()
        await note()
        for (const { id } of world.agents) {
          const log = await logOf(shop, id)
          for (const [at, then] of moments) expect(told(log, at), new Date(at).toISOString()).toEqual(then.get(id))
        }
      }),
      database === 'SQLite' ? { numRuns: 25 } : { numRuns: 4, endOnFailure: true },
    )
  }, 120_000)

  test('has a row for each change and none for anything else (H21)', async () => {
    const maria = await shop.hire('Maria', { capacity: 1 })
    for (let beats = 0; beats < 20; beats++) {
      shop.clock.pass({ seconds: 10 })
      await heartbeat(shop.context, maria)
      await shop.sweep()
    }
    const conversation = await shop.begins()
    await shop.sweep()
    shop.clock.pass({ seconds: 5 })
    await shop.reply(maria, conversation, 'It is.')
    await close(shop.context, maria, await shop.order(conversation))
    expect(
      (await logOf(shop, maria.id)).map(({ online, accepting, slots, used }) =>
        [online, accepting, used, slots].join(),
      ),
    ).toEqual(['1,1,0,1', '1,1,1,1', '1,1,0,1'])
  })

  test('has an agent away from the moment at which the lease ran out, however late it is seen: all processes were down (H21, F1)', async () => {
    const maria = await shop.hire('Maria')
    const heard = shop.clock.now
    shop.clock.pass({ hours: 30 })
    await heartbeat(shop.context, maria)
    expect((await logOf(shop, maria.id)).map(({ at, online }) => [at - heard, online])).toEqual([
      [0, 1],
      [presence.lease, 0],
      [30 * 3_600_000, 1],
    ])
  })

  test('has an agent away at once who signs out, and when what is left of the lease has run out for one whose line broke (H21)', async () => {
    const [maria, radu] = [await shop.hire('Maria'), await shop.hire('Radu')]
    const start = shop.clock.now
    shop.clock.pass({ seconds: 1 })
    await endPresence(shop.context, maria.id)
    await shortenPresence(shop.context, radu.id)
    shop.clock.pass({ seconds: 60 })
    await shop.sweep()
    expect(
      await Promise.all([maria, radu].map(async ({ id }) => ((await logOf(shop, id)).at(-1)!.at - start) / 1000)),
    ).toEqual([1, 1 + presence.leaseAfterDisconnect / 1000])
  })

  test('ends with what was done last, although two processes do not agree on the millisecond (H21)', async () => {
    const maria = await shop.hire('Maria')
    const behind = new Clock(new Date(shop.clock.now - 3).toISOString())
    const other = createCore(atTime(shop.store, behind), shop.bus)
    await setAccepting(other, maria, { accepting: false })
    expect((await logOf(shop, maria.id)).at(-1)).toMatchObject({ accepting: 0 })
    await setAccepting(other, maria, { accepting: true })
    expect((await logOf(shop, maria.id)).at(-1)).toMatchObject({ accepting: 1 })
  })

  test('begins for an agent of an older version when it is first looked at, and invents nothing before (H21)', async () => {
    const maria = await shop.hire('Maria')
    await shop.context.store.transaction(async ({ db }) => {
      await db.deleteFrom('presence_log').execute()
      await db.updateTable('agents').set({ presence_logged_until: 0 }).execute()
    })
    shop.clock.pass({ hours: 1 })
    await shop.sweep()
    expect((await logOf(shop, maria.id)).map(({ at, online, accepting }) => [at, online, accepting])).toEqual([
      [shop.clock.now, 0, 1],
    ])
  })

  test('is kept for 400 days, and what still held on the first of them with it (H21)', async () => {
    const maria = await shop.hire('Maria')
    const start = shop.clock.now
    shop.clock.pass({ hours: 1 })
    await heartbeat(shop.context, maria)
    shop.clock.pass({ hours: 24 * 400 - 1 })
    await forgetOldPresence(shop.context)
    await shop.sweep()
    expect((await logOf(shop, maria.id)).map(({ at }) => at - start)[0]).toBe(0)
    shop.clock.pass({ minutes: 30 })
    await forgetOldPresence(shop.context)
    expect((await logOf(shop, maria.id)).map(({ at }) => at - start)[0]).toBe(presence.lease)
    shop.clock.pass({ hours: 24 * 400 })
    await forgetOldPresence(shop.context)
    const [last, ...more] = await logOf(shop, maria.id)
    expect([last!.online, more]).toEqual([0, []])
  })
})
