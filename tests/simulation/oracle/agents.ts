import type { AgentRow, ConversationRow, PresenceRow } from '../database'
import type { Judge } from './judge'

/** R1, R2, R9, D8: rules on the rows that must hold at every commit. */
export function checkAgents(judge: Judge, rows: ConversationRow[], agents: AgentRow[]): void {
  const open = new Map<string, number>()
  const shoppers = new Set<string>()
  for (const { state, assignee_id, assignee_json, shopper_id, site_id } of rows) {
    judge.must(['queued', 'assigned', 'left', 'closed'].includes(state), 'R9', () => `state ${state}`)
    judge.must(
      (state === 'assigned') === (assignee_id !== null) && (assignee_id === null) === (assignee_json === null),
      'R1',
      () => `${state} and assigned to ${assignee_id}`,
    )
    if (assignee_id) open.set(assignee_id, (open.get(assignee_id) ?? 0) + 1)
    if (state === 'closed') continue
    const key = `${shopper_id} ${site_id}`
    judge.must(!shoppers.has(key), 'D8', () => `two open conversations of ${shopper_id}`)
    shoppers.add(key)
  }
  for (const { id, name, open_count, capacity } of agents) {
    const real = open.get(id) ?? 0
    judge.must(
      open_count === real && real <= capacity,
      'R2',
      () => `${name}: ${open_count} noted, ${real} real, capacity ${capacity}`,
    )
  }
}

/** H21: a presence change with a cause other than time is in the log of the same commit. */
export function checkPresence(judge: Judge, agents: AgentRow[], last: PresenceRow[]): void {
  const logged = new Map(last.map((row) => [row.agent_id, row]))
  for (const { id, name, open_count, capacity, accepting } of agents) {
    const row = logged.get(id)
    judge.must(
      row?.used === open_count && row.slots === capacity && row.accepting === accepting,
      'H21',
      () => `${name} has ${open_count} of ${capacity}, the log says ${row?.used} of ${row?.slots}`,
    )
  }
}
