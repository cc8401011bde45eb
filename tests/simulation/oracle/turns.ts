import type { EventOf, LogEvent } from '../../../shared/events'
import type { Timeline } from '../../../shared/timeline'
import type { AgentRow, ConversationRow } from '../database'
import { time } from '../virtual/time'
import type { Ledger } from './ledger'

export type Turn = { row: ConversationRow; was: Timeline; event: LogEvent; agentsWere: Map<string, AgentRow> }

/** Milliseconds: longer than any round of assignments takes. */
const longEnough = 3_000

/** Checks whether an event may follow the log before it. */
export function checkTurn(ledger: Ledger, turn: Turn): void {
  const { judge } = ledger
  const { event, was } = turn
  if (event.kind === 'withheld') return judge.broken('D7', 'an event was withheld from the log itself')
  const last = was.events.at(-1)
  judge.must(
    !last || last.kind === 'withheld' || last.at <= event.at,
    'F9',
    () => `the log goes back in time: ${JSON.stringify(event)}`,
  )
  if ('epoch' in event) {
    const before = was.conversation?.epoch ?? 0
    judge.must(event.epoch === before + 1, 'R7', () => `epoch ${event.epoch} after ${before}, at ${event.kind}`)
  }
  judge.must(
    event.by.kind !== 'shopper' || !ledger.isSilenced(turn.row.shopper_id),
    'H15',
    () => `a ${event.kind} of a blocked shopper`,
  )
  if (event.kind === 'assigned') checkAssigned(ledger, turn, event)
  if (event.kind === 'queued') checkQueued(ledger, turn, event)
  if (event.kind === 'message' && event.by.kind === 'agent') {
    const { state, assignee } = was.conversation!
    const { id } = event.by
    judge.must(state === 'left' || assignee?.id === id, 'R7', () => `${id} answered what is ${state}`)
  }
}

/** R4: a conversation that goes back to the queue keeps its place. */
function checkQueued({ judge }: Ledger, { was }: Turn, event: EventOf<'queued'>): void {
  if (event.reason === 'started' || event.reason === 'returned' || was.conversation?.queuedAt === null) return
  judge.must(
    event.queuedAt === was.conversation?.queuedAt,
    'R4',
    () => `queued at ${was.conversation?.queuedAt}, put back at ${event.queuedAt} (${event.reason})`,
  )
}

function checkAssigned(ledger: Ledger, turn: Turn, event: EventOf<'assigned'>): void {
  const { judge } = ledger
  const { why, agent } = event
  if (!why) return judge.broken('R14', 'an assignment that does not say why')
  const [row, before] = [ledger.agents.get(agent.id), turn.agentsWere.get(agent.id)]
  // Another transaction of the same commit may have ended their lease.
  const alive = [row, before].some((each) => each && each.lease_until > event.at)
  judge.must(alive, 'R3', () => `given to ${agent.name}, whose lease has run out`)
  if (why.rule === 'taken' || why.rule === 'reopened') return
  judge.must(
    [row, before].some((each) => each?.accepting === 1),
    'R8',
    () => `given to ${agent.name}, who is away`,
  )
  if (why.rule === 'transferred') return
  judge.must(
    why.considered > 0 && why.candidates.some(({ id }) => id === agent.id),
    'R14',
    () => `${agent.name} is no candidate`,
  )
  const onShift = [row, before].some(
    (each) => each && (each.shift_from ?? 0) <= event.at && event.at < (each.shift_until ?? 0),
  )
  judge.must(!ledger.options.usesRoster || onShift, 'R3', () => `given to ${agent.name}, who is off shift`)
  checkFirstIn(ledger, turn, event)
}

/** R6: no conversation that was in the queue all the time, and could go to this agent, came before this one. */
function checkFirstIn(ledger: Ledger, { was, row }: Turn, event: EventOf<'assigned'>): void {
  if (ledger.options.unfair()) return
  for (const { row: other, queuedSince } of ledger.conversations.values()) {
    if (
      other.id === row.id ||
      other.state !== 'queued' ||
      other.avoid_agent_id !== null ||
      queuedSince > time.now - longEnough
    )
      continue
    const first = (other.queued_at ?? 0) < (was.conversation?.queuedAt ?? 0)
    ledger.judge.must(
      !first,
      'R6',
      () => `${event.agent.name} was given a younger conversation while one waited since ${other.queued_at}`,
    )
  }
}
