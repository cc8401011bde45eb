import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Input, Output } from '../../../shared/request'
import type { Roster } from '../../../shared/roster'
import { canonicalTimeZone } from '../../../shared/time-zone'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { json } from '../../store/json-column'
import type { Tx } from '../../store/store'
import { readAgent } from '../agents'
import { writeSetting } from '../sites'
import { readHolidays } from './read-holidays'
import { rewriteShifts, writeShift } from './refresh-shifts'

type Out = Output<AgentRequests, 'roster'>

export const roster = (context: Context): Promise<Out> =>
  context.store.read(async (tx) => ({ book: await readBook(tx) }))

export const saveRoster = (
  context: Context,
  _who: AgentPrincipal,
  input: Input<AgentRequests, 'save-roster'>,
): Promise<Out> =>
  save(context, async (tx) => {
    const { id } = await readAgent(tx, input.agent)
    const row = { agent_id: id, roster_json: JSON.stringify(input.roster) }
    await tx.db
      .insertInto('rosters')
      .values(row)
      .onConflict((conflict) => conflict.column('agent_id').doUpdateSet({ roster_json: row.roster_json }))
      .execute()
    await writeShift(tx, id, input.roster, await readHolidays(tx))
  })

export const saveHolidays = (
  context: Context,
  _who: AgentPrincipal,
  { holidays }: Input<AgentRequests, 'save-holidays'>,
): Promise<Out> =>
  save(context, async (tx) => {
    await writeSetting(tx, 'holidays', holidays)
    await rewriteShifts(tx, holidays)
  })

async function save(context: Context, write: (tx: Tx) => Promise<void>): Promise<Out> {
  const book = await context.store.transaction(async (tx) => {
    await write(tx)
    return readBook(tx)
  })
  context.bus.agents.publish(['agents'], 'changed', 'roster')
  context.bus.agents.publish(['agents'], 'changed', 'team')
  context.bus.notifyRouting()
  return { book }
}

async function readBook(tx: Tx) {
  const rows = await tx.db.selectFrom('rosters').selectAll().execute()
  return {
    agents: rows.map((row) => ({ agent: row.agent_id, roster: known(json<Roster>(row.roster_json)) })),
    holidays: await readHolidays(tx),
  }
}

/** An older version may have stored a time zone that some browsers do not know. */
const known = (roster: Roster): Roster => ({ ...roster, timeZone: canonicalTimeZone(roster.timeZone) })
