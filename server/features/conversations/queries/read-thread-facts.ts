import { type Holding, holdingOf, neverMine } from '../../../../shared/departure'
import type { EventOf, LogEvent } from '../../../../shared/events'
import type { AgentId, ConversationId } from '../../../../shared/ids'
import type { ThreadFacts } from '../../../../shared/thread-facts'
import { json } from '../../../store/json-column'
import { sql, type Tx } from '../../../store/store'
import type { Tables } from '../../../store/tables'

type Row = Tables['conversations']
type Step = 'assigned' | 'queued' | 'left' | 'closed'

/** Assignments that are looked through at a time. */
const atOnce = 50

/** What the whole log has led to, without reading it: from the row, and from the few events that say the rest. */
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

/** The same as all events in turn would say: from the last time that it was given to me, the step by which it went, and who was given it last and when it was last queued. */
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

/** The newest first, up to the head of the row. */
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

/** The kind stands in the query's text: only so is it known that the index of these kinds serves. */
const ofKind = ({ db }: Tx, conversation: ConversationId, kind: Step | 'described') =>
  db
    .selectFrom('events')
    .select('event_json')
    .where('conversation_id', '=', conversation)
    .where('kind', '=', sql.lit(kind))
