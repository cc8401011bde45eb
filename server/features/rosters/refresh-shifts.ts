import type { AgentId } from '../../../shared/ids'
import type { Roster, RosterException } from '../../../shared/roster'
import type { Context } from '../../context'
import { json } from '../../store/json-column'
import type { Prepared } from '../../store/prepared'
import { sql, type Tx } from '../../store/store'
import type { Tables } from '../../store/tables'
import { changePresence } from '../agents'
import { readHolidays } from './read-holidays'
import { shiftAt } from './shifts'

const day = 86_400_000

/**
 * Stores the shift in progress, or the next one, in each agent's row, so that routing can query who is on shift. Exact
 * at any moment if it is renewed after each shift's end. Returns how many changed.
 */
export async function refreshShifts(context: Context): Promise<number> {
  const due = await context.store.read((tx) => tx.run(ended, { now: tx.now }))
  if (due.length === 0) return 0
  return context.store.transaction(
    async (tx) => {
      const holidays = await readHolidays(tx)
      const due = await tx.run(endedIfFree, { now: tx.now })
      for (const { agent_id, roster_json } of due) await writeShift(tx, agent_id, json(roster_json), holidays)
      return due.length
    },
    { waits: false },
  )
}

const endedBy = (db: Tx['db'], now: number) =>
  db
    .selectFrom('rosters')
    .innerJoin('agents', 'agents.id', 'rosters.agent_id')
    .select(['rosters.agent_id', 'rosters.roster_json'])
    .where('agents.shift_until', '<=', now)

type RosterRow = Tables['rosters']
const ended: Prepared<{ now: number }, RosterRow> = (db, given) => endedBy(db, given.now)
/** A locked agent's row is left to the next sweep. */
const endedIfFree: Prepared<{ now: number }, RosterRow> = (db, given, locks) =>
  endedBy(db, given.now).$if(locks, (query) => query.modifyEnd(sql`for no key update of agents skip locked`))

export async function writeShift(tx: Tx, agent: AgentId, roster: Roster, holidays: RosterException[]): Promise<void> {
  const tomorrow = tx.now + day
  // No shift in sight: store an empty one that is renewed tomorrow, when the horizon is a day farther.
  const { from, until } = shiftAt(roster, holidays, tx.now) ?? { from: tomorrow, until: tomorrow }
  await changePresence(tx, agent, () => ({ has_roster: 1, shift_from: from, shift_until: until }))
}

/** After a change of the holidays: for all agents. */
export async function rewriteShifts(tx: Tx, holidays: RosterException[]): Promise<void> {
  const rosters = await tx.db.selectFrom('rosters').selectAll().execute()
  for (const { agent_id, roster_json } of rosters) await writeShift(tx, agent_id, json(roster_json), holidays)
}
