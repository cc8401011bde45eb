import type { AgentRequests } from '../../shared/agent-protocol'
import type { Input, Output } from '../../shared/request'
import type { Roster } from '../../shared/roster'
import { canonicalTimeZone } from '../../shared/time-zone'
import type { Core } from '../core'
import type { AgentWho } from '../rules/access'
import { json } from '../rules/conversation-row'
import type { Tx } from '../store/store'
import { readAgent } from './read-agent'
import { readHolidays } from './promise'
import { rewriteShifts, writeShift } from './refresh-shifts'
import { writeSetting } from './settings'

type Out = Output<AgentRequests, 'roster'>

export const roster = (core: Core): Promise<Out> => core.store.read(async (tx) => ({ book: await readBook(tx) }))

export const saveRoster = (core: Core, _who: AgentWho, input: Input<AgentRequests, 'save-roster'>): Promise<Out> =>
  save(core, async (tx) => {
    const { id } = await readAgent(tx, input.agent)
    const row = { agent_id: id, roster_json: JSON.stringify(input.roster) }
    await tx.db
      .insertInto('rosters')
      .values(row)
      .onConflict((conflict) => conflict.column('agent_id').doUpdateSet({ roster_json: row.roster_json }))
      .execute()
    await writeShift(tx, id, input.roster, await readHolidays(tx))
  })

export const saveHolidays = (core: Core, _who: AgentWho, { holidays }: Input<AgentRequests, 'save-holidays'>): Promise<Out> =>
  save(core, async (tx) => {
    await writeSetting(tx, 'holidays', holidays)
    await rewriteShifts(tx, holidays)
  })

async function save(core: Core, write: (tx: Tx) => Promise<void>): Promise<Out> {
  const book = await core.store.transaction(async (tx) => {
    await write(tx)
    return readBook(tx)
  })
  core.bus.agents.publish(['agents'], 'changed', 'roster')
  core.bus.agents.publish(['agents'], 'changed', 'team')
  core.bus.stir()
  return { book }
}

async function readBook(tx: Tx) {
  const rows = await tx.db.selectFrom('rosters').selectAll().execute()
  return { agents: rows.map((row) => ({ agent: row.agent_id, roster: known(json<Roster>(row.roster_json)) })), holidays: await readHolidays(tx) }
}

/** Of an older version the zone may be one that some browsers do not know. */
const known = (roster: Roster): Roster => ({ ...roster, timeZone: canonicalTimeZone(roster.timeZone) })
