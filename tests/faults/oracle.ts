import { isDeepStrictEqual } from 'node:util'
import { presence } from '../../server/features/agents/presence/presence-times'
import { conversationOf } from '../../server/features/conversations/log/conversation-row'
import { forShopper } from '../../server/features/conversations/log/visible-to-shopper'
import type { Tables } from '../../server/store/tables'
import type { Conversation } from '../../shared/conversation'
import type { EventOf, LogEvent } from '../../shared/events'
import type { AgentId, ConversationId } from '../../shared/ids'
import { advance } from '../../shared/timeline'

/** A message as its sender knows it, in the order of sending. Its text is unique, so it is recognized everywhere. */
export type Said = { by: string; text: string; acknowledged: boolean }
/** What a client holds of a conversation: the events that it may see, or for a page the texts that it shows. */
export type Held = {
  by: string
  conversation: ConversationId
  view: 'shopper' | 'agent' | 'page'
  has: readonly (LogEvent | string)[]
}
/** The contents of the database. */
export type Books = {
  agents: Pick<Tables['agents'], 'id' | 'name' | 'capacity' | 'open_count'>[]
  conversations: Tables['conversations'][]
  logs: Map<ConversationId, LogEvent[]>
}
export type Evidence = {
  said: Said[]
  held: Held[]
  books: Books
  /** Agents who were cut off for good, and when: milliseconds of the database's clock. */
  gone?: Map<AgentId, number>
  /** Agents who could not renew their lease for a while: their conversations may have been given to others. */
  unheard?: Set<AgentId>
}
export type Verdict = { acknowledged: number; lost: number; doubled: number; disordered: number; broken: string[] }

/**
 * The oracle of every fault: every acknowledged message is stored, once, in its sender's order; everybody has the log;
 * and the rules hold.
 */
export function judge(evidence: Evidence): Verdict {
  const { said, held, books } = evidence
  const messages = [...books.logs.values()].flat().filter(isMessage)
  const stored = new Set(messages.map(({ text }) => text))
  const acknowledged = said.filter((each) => each.acknowledged)
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(({ text }) => !stored.has(text)).length,
    doubled:
      Math.max(twice(messages.map(({ text }) => text)), twice(messages.map(({ clientMessageId }) => clientMessageId))) +
      shownTwice(held, books),
    disordered: countDisordered(said, books),
    broken: [
      ...brokenAgents(books),
      ...books.conversations.flatMap((row) => brokenLog(row, books.logs.get(row.id) ?? [], evidence)),
      ...behind(held, books),
    ],
  }
}

/** Shown twice on a screen, and once in the log. */
const shownTwice = (held: Held[], { logs }: Books) =>
  held
    .map(({ has, conversation }) => Math.max(0, twice(textsOf(has)) - twice(textsOf(logs.get(conversation) ?? []))))
    .reduce((sum, more) => sum + more, 0)

/** Within a conversation each sender's messages stand in the order in which they were sent. */
function countDisordered(said: Said[], { logs }: Books): number {
  const order = new Map(said.map(({ by, text }, index) => [text, { by, index }]))
  let wrong = 0
  for (const log of logs.values()) {
    const last = new Map<string, number>()
    for (const { by, index } of log.filter(isMessage).flatMap(({ text }) => order.get(text) ?? [])) {
      if (index < (last.get(by) ?? -1)) wrong++
      last.set(by, Math.max(index, last.get(by) ?? -1))
    }
  }
  return wrong
}

function brokenAgents({ agents, conversations }: Books): string[] {
  return agents.flatMap(({ id, name, capacity, open_count: noted }) => {
    const open = conversations.filter((row) => row.assignee_id === id && row.state === 'assigned').length
    if (open > capacity) return `R2: ${name} has ${open} conversations and room for ${capacity}`
    return open === noted ? [] : `R2: ${name} has ${open} conversations, ${noted} are noted`
  })
}

function brokenLog(row: Tables['conversations'], log: LogEvent[], { gone, unheard }: Evidence): string[] {
  const broken: string[] = []
  if ((row.state === 'assigned') !== (row.assignee_id !== null))
    broken.push(`R1, R9: ${row.state}, and ${row.assignee_id} has it`)
  if (log.length !== row.last_seq || log.some(({ seq }, index) => seq !== index + 1))
    broken.push(`D2: the log of ${row.id} has gaps`)
  let was: Conversation | null = null
  for (const event of log) {
    const now: Conversation | null = advance(was, row.id, event)
    if (event.kind === 'assigned') broken.push(...brokenAssignment(event, was, gone))
    // R12: an agent who was online all the time was counted as lost.
    if (
      event.kind === 'queued' &&
      event.reason === 'agent-lost' &&
      was?.assignee &&
      !gone?.has(was.assignee.id) &&
      !unheard?.has(was.assignee.id)
    )
      broken.push(`R12: ${was.assignee.name} was falsely taken for offline`)
    was = now
  }
  if (!isDeepStrictEqual(was, conversationOf(row))) broken.push(`D10: the events of ${row.id} do not make its row`)
  return broken
}

function brokenAssignment(
  event: EventOf<'assigned'>,
  was: Conversation | null,
  gone = new Map<AgentId, number>(),
): string[] {
  const broken: string[] = []
  const { agent, why, epoch, at } = event
  if (epoch <= (was?.epoch ?? -1)) broken.push('R7: an assignment did not raise the epoch')
  if (!why) broken.push('R14: an assignment does not say why')
  if (at > (gone.get(agent.id) ?? Infinity) + presence.lease)
    broken.push(`R3: ${agent.name} was given a conversation after the lease`)
  return broken
}

/** D4–D6: the clients that do not have exactly the log that they may see. */
function behind(held: Held[], { logs }: Books): string[] {
  return held.flatMap(({ by, conversation, view, has }) => {
    const log = logs.get(conversation) ?? []
    const whole = view === 'page' ? textsOf(log) : view === 'shopper' ? log.map(forShopper) : log
    return isDeepStrictEqual(has, whole) ? [] : `D4–D6: ${by} has ${has.length} of ${whole.length}, or not the same`
  })
}

const isMessage = (event: LogEvent): event is EventOf<'message'> => event.kind === 'message'
const textsOf = (has: readonly (LogEvent | string)[]) =>
  has.flatMap((each) => (typeof each === 'string' ? each : isMessage(each) ? each.text : []))
const twice = (all: unknown[]) => all.length - new Set(all).size
