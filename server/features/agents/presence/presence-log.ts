import type { AgentId } from '../../../../shared/ids'
import type { Context } from '../../../context'
import { Refused } from '../../../refusal-error'
import type { Prepared } from '../../../store/prepared'
import { sql, type Tx } from '../../../store/store'
import type { Tables } from '../../../store/tables'
import { tryEach } from '../../../store/try-each'
import {
  passedMoments,
  presenceAt,
  presenceColumns,
  samePresence,
  type PresenceRow,
  type PresenceState,
} from './presence-state'

const day = 86_400_000
const keptDays = 400

/**
 * Changes an agent's row and logs the change of their presence, in the same transaction. Locks the row first, so that
 * one transaction at a time writes an agent's log. Returns the row as it was.
 */
export async function changePresence(
  tx: Tx,
  agent: AgentId,
  change: (was: PresenceRow) => Partial<Tables['agents']>,
): Promise<PresenceRow> {
  const [was] = await tx.run(lockRow, { agent })
  if (!was) throw new Refused('not-found')
  const changes = change(was)
  const changed = Object.entries(changes).some(([column, value]) => was[column as keyof PresenceRow] !== value)
  if (changed) await tx.db.updateTable('agents').set(changes).where('id', '=', agent).execute()
  await logPresence(tx, was, { ...was, ...changes })
  return was
}

/**
 * Logs what a change did to an agent's presence. The row must be locked. Writes nothing when the presence is the same.
 */
export async function logPresence(tx: Tx, was: PresenceRow, is: PresenceRow): Promise<void> {
  await logPassed(tx, was)
  // Two processes' clocks differ slightly: never log a moment before what is logged already.
  const at = Math.max(tx.now, was.presence_logged_until)
  if (!samePresence(presenceAt(was, at), presenceAt(is, at))) await write(tx, is.id, at, presenceAt(is, at))
}

/** Logs an expired lease, or a shift's start or end, with the time when it happened, however late it is noticed. */
async function logPassed(tx: Tx, row: PresenceRow): Promise<void> {
  const moments = row.presence_logged_until === 0 ? [tx.now] : passedMoments(row, tx.now)
  if (moments.length === 0) return
  for (const at of moments) await write(tx, row.id, at, presenceAt(row, at))
  await tx.run(setLoggedUntil, { agent: row.id, until: tx.now })
}

/** For the sweep: logs changes by time alone. A locked row is left to its holder, or to the next sweep. */
export async function logPassedPresence(context: Context): Promise<void> {
  const logFree = (agent: AgentId) => async (tx: Tx) => {
    const [row] = await tx.run(lockFreeRow, { agent })
    if (row) await logPassed(tx, row)
  }
  await tryEach(await context.store.read((tx) => tx.run(findPassed, { now: tx.now })), ({ id }) =>
    context.store.transaction(logFree(id), { waits: false }),
  )
}

/** Deletes rows older than 400 days, except each agent's last one: it gives the state before the oldest kept change. */
export async function forgetOldPresence(context: Context): Promise<void> {
  const agents = await context.store.read(({ db }) => db.selectFrom('agents').select('id').execute())
  for (const { id } of agents) {
    await context.store.transaction(async ({ db, now }) => {
      const { last } = await db
        .selectFrom('presence_log')
        .select(({ fn }) => fn.max('at').as('last'))
        .where('agent_id', '=', id)
        .where('at', '<=', now - keptDays * day)
        .executeTakeFirstOrThrow()
      if (last !== null) await db.deleteFrom('presence_log').where('agent_id', '=', id).where('at', '<', last).execute()
    })
  }
}

const write = (tx: Tx, agent: AgentId, at: number, state: PresenceState) => tx.run(insertState, { agent, at, ...state })

/** Never before the agent's last row, which it ends. Of two changes in one millisecond the later one is kept. */
const insertState: Prepared<{ agent: AgentId; at: number } & PresenceState, unknown> = (db, given) =>
  db
    .insertInto('presence_log')
    .values({
      agent_id: given.agent,
      at: sql<number>`(select case when max(at) > ${given.at} then max(at) else ${given.at} end from presence_log where agent_id = ${given.agent})`,
      online: given.online,
      accepting: given.accepting,
      on_shift: given.on_shift,
      slots: given.slots,
      used: given.used,
    })
    .onConflict((conflict) =>
      conflict.columns(['agent_id', 'at']).doUpdateSet((eb) => ({
        online: eb.ref('excluded.online'),
        accepting: eb.ref('excluded.accepting'),
        on_shift: eb.ref('excluded.on_shift'),
        slots: eb.ref('excluded.slots'),
        used: eb.ref('excluded.used'),
      })),
    )

const setLoggedUntil: Prepared<{ agent: AgentId; until: number }, unknown> = (db, given) =>
  db.updateTable('agents').set({ presence_logged_until: given.until }).where('id', '=', given.agent)

const rowOf = (db: Tx['db'], agent: AgentId) => db.selectFrom('agents').select(presenceColumns).where('id', '=', agent)

const lockRow: Prepared<{ agent: AgentId }, PresenceRow> = (db, given, locks) =>
  rowOf(db, given.agent).$if(locks, (query) => query.modifyEnd(sql`for no key update`))

const lockFreeRow: Prepared<{ agent: AgentId }, PresenceRow> = (db, given, locks) =>
  rowOf(db, given.agent).$if(locks, (query) => query.modifyEnd(sql`for no key update skip locked`))

const findPassed: Prepared<{ now: number }, { id: AgentId }> = (db, given) =>
  db
    .selectFrom('agents')
    .select('id')
    .where((eb) => {
      const passed = (column: 'lease_until' | 'shift_from' | 'shift_until') =>
        eb(column, '>', eb.ref('presence_logged_until')).and(column, '<=', given.now)
      return eb.or([
        eb('presence_logged_until', '=', 0),
        passed('lease_until'),
        passed('shift_from'),
        passed('shift_until'),
      ])
    })
