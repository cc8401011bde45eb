import { type Holding, holdingOf, neverMine } from '../../../../shared/departure'
import type { EventOf, LogEvent } from '../../../../shared/events'
import type { AgentId, ConversationId } from '../../../../shared/ids'
import type { ThreadFacts } from '../../../../shared/thread-facts'
import { json } from '../../../store/json-column'
import { sql, type Tx } from '../../../store/store'
import type { Tables } from '../../../store/tables'

type Row = Tables['conversations']
type Step = 'assigned' | 'queued' | 'left' | 'closed'

/** Assignments that are read at a time. */
const atOnce = 50

/** The result of the whole log without reading it: from the row, and from the few events that say the rest. */
export async function readThreadFacts(tx: Tx, row: Row, me: AgentId): Promise<ThreadFacts> {
  const [described] = await last(tx, row, 'described', 1)
  const word = {
    lastMessage: json<ThreadFacts['word']['lastMessage']>(row.last_message_json),
    owedSince: row.owed_since,
    assignedAt: row.assigned_at,
    callBack: json<ThreadFacts['word']['callBack']>(row.call_back_json),
  }
  return {
    word,
    about: described ? { attributes: described.attributes, cart: described.cart } : null,
    holding: await readHolding(tx, row, me),
  }
}

/**
 * Equals the result of replaying all events. Reads the last assignment to this agent, the step that ended it, and the
 * latest assignment and queueing after it.
 */
async function readHolding(tx: Tx, row: Row, me: AgentId): Promise<Holding> {
  if (row.assignee_id === me) return { mine: true, gone: null }
  const mine = await lastGivenTo(tx, row, me)
  if (!mine) return neverMine
  const went = await firstStepAfter(tx, row, mine.seq)
  if (!went) return holdingOf([mine], me)
  const latest: (EventOf<'assigned'> | EventOf<'queued'>)[] = [
    ...(await last(tx, row, 'assigned', 1)),
    ...(await last(tx, row, 'queued', 1)),
  ]
  const since = latest.filter(({ seq }) => seq > went.seq).sort((one, other) => one.seq - other.seq)
  return holdingOf([mine, went, ...since], me)
}

async function lastGivenTo(tx: Tx, row: Row, me: AgentId): Promise<EventOf<'assigned'> | undefined> {
  for (let before = row.last_seq + 1; ;) {
    const given = await last(tx, row, 'assigned', atOnce, before)
    const mine = given.find(({ agent }) => agent.id === me)
    if (mine || given.length < atOnce) return mine
    before = given.at(-1)!.seq
  }
}

/** The newest first, up to the row's head. */
async function last<K extends Step | 'described'>(
  tx: Tx,
  row: Row,
  kind: K,
  count: number,
  before = row.last_seq + 1,
): Promise<EventOf<K>[]> {
  const rows = await ofKind(tx, row.id, kind).where('seq', '<', before).orderBy('seq', 'desc').limit(count).execute()
  return rows.map(({ event_json }) => json<EventOf<K>>(event_json))
}

async function firstStepAfter(tx: Tx, row: Row, seq: number): Promise<LogEvent | undefined> {
  const steps: LogEvent[] = []
  for (const kind of ['assigned', 'queued', 'left', 'closed'] as const)
    steps.push(...(await firstAfter(tx, row, kind, seq)))
  return steps.sort((one, other) => one.seq - other.seq)[0]
}

async function firstAfter(tx: Tx, row: Row, kind: Step, after: number): Promise<LogEvent[]> {
  const rows = await ofKind(tx, row.id, kind)
    .where('seq', '>', after)
    .where('seq', '<=', row.last_seq)
    .orderBy('seq')
    .limit(1)
    .execute()
  return rows.map(({ event_json }) => json<LogEvent>(event_json))
}

/** The kind is a literal in the query's text: only then does the planner use the index of these kinds. */
const ofKind = ({ db }: Tx, conversation: ConversationId, kind: Step | 'described') =>
  db
    .selectFrom('events')
    .select('event_json')
    .where('conversation_id', '=', conversation)
    .where('kind', '=', sql.lit(kind))
