import { isDeepStrictEqual } from 'node:util'
import { conversationOf } from '../../../server/features/conversations/log/conversation-row'
import type { LogEvent } from '../../../shared/events'
import type { ConversationId } from '../../../shared/ids'
import { apply, emptyTimeline, type Timeline } from '../../../shared/timeline'
import type { AgentRow, ConversationRow, EventRow, Eyes } from '../database'
import { time } from '../virtual/time'
import { checkAgents, checkPresence } from './agents'
import type { Judge } from './judge'
import { checkOwed } from './owed'
import { checkTurn } from './turns'

/** A conversation as last seen committed. `queuedSince`: when it was found in the queue. */
export type Known = { row: ConversationRow; timeline: Timeline; queuedSince: number }
type Blocked = { before: Map<string, number | null>; now: Map<string, number | null> }
/** What a client did under one of its ids, and the epoch before it. */
export type Deed = { conversation: ConversationId; event: LogEvent; epochBefore: number }

/** Everything that was ever committed, recorded without the product's code and checked at every commit. */
export class Ledger {
  readonly conversations = new Map<ConversationId, Known>()
  readonly deeds = new Map<string, Deed>()
  /** The position of each text in the whole history. */
  readonly texts = new Map<string, number[]>()
  agents = new Map<string, AgentRow>()
  /** Shoppers who were ever blocked. */
  readonly everBlocked = new Set<string>()
  private blocked: Blocked = { before: new Map(), now: new Map() }
  commits = 0
  private said = 0

  constructor(
    private readonly eyes: Eyes,
    readonly judge: Judge,
    readonly options: {
      usesRoster: boolean
      unfair: () => boolean
      acceptsAsked: { agent: string; accepting: boolean }[]
    },
  ) {}

  /** The number of events in all logs. */
  get length(): number {
    return [...this.conversations.values()].reduce((sum, { timeline }) => sum + timeline.seq, 0)
  }

  deed(sender: string, clientId: string): Deed | undefined {
    return this.deeds.get(`${sender} ${clientId}`)
  }

  /** After each commit: reads the new events, and checks every rule. */
  audit(): void {
    this.judge.must(this.eyes.isCommitted(), 'D3', () => 'somebody goes on before the commit')
    if (!this.eyes.hasNews()) return
    this.commits++
    const [rows, were] = [this.eyes.conversations(), this.agents]
    this.blocked = { before: this.blocked.now, now: this.eyes.blocked() }
    for (const [shopper, since] of this.blocked.now) if (since !== null) this.everBlocked.add(shopper)
    this.agents = new Map(this.eyes.agents().map((agent) => [agent.id, agent]))
    checkAgents(this.judge, rows, [...this.agents.values()])
    checkPresence(this.judge, [...this.agents.values()], this.eyes.presence())
    this.checkSwitches(were)
    this.judge.must(rows.length >= this.conversations.size, 'D3', () => 'a conversation has disappeared')
    for (const row of rows) this.auditConversation(row, were)
  }

  private auditConversation(row: ConversationRow, agentsWere: Map<string, AgentRow>): void {
    const known = this.conversations.get(row.id)
    if (known && known.row.last_seq === row.last_seq && known.row.updated_at === row.updated_at) {
      checkSeen(this.judge, known.row, row)
      known.row = row
      return
    }
    let timeline = known?.timeline ?? emptyTimeline
    for (const stored of this.eyes.eventsAfter(row.id, timeline.seq)) {
      const event = JSON.parse(stored.event_json) as LogEvent
      const next = apply(timeline, row.id, event)
      if (next === 'gap' || event.seq !== stored.seq || event.seq !== timeline.seq + 1)
        return this.judge.broken('D2', `seq ${event.seq} after ${timeline.seq}`)
      checkTurn(this, { row, was: timeline, event, agentsWere })
      this.note(stored, row, event, timeline)
      timeline = next
    }
    this.judge.must(timeline.seq === row.last_seq, 'D2', () => `head ${row.last_seq}, but ${timeline.seq} events`)
    this.judge.must(
      isDeepStrictEqual(timeline.conversation, conversationOf(row)),
      'D10',
      () => `the row is not what its events make of it: ${JSON.stringify(conversationOf(row))}`,
    )
    checkOwed(this.judge, row, timeline.events)
    if (known) checkSeen(this.judge, known.row, row)
    const queuedSince = known?.row.state === 'queued' && row.state === 'queued' ? known.queuedSince : time.now
    this.conversations.set(row.id, { row, timeline, queuedSince })
  }

  /**
   * Whether a shopper was blocked before this commit and still is by the same block. Within a commit the order is
   * unknown.
   */
  isSilenced(shopper: string): boolean {
    const since = this.blocked.before.get(shopper) ?? null
    return since !== null && since === this.blocked.now.get(shopper)
  }

  /** R8: only an agent's own request changes their accept switch. */
  private checkSwitches(were: Map<string, AgentRow>): void {
    const { acceptsAsked } = this.options
    for (const { id, name, accepting } of this.agents.values()) {
      if ((were.get(id)?.accepting ?? 0) === accepting) continue
      const said = acceptsAsked.findIndex((each) => each.agent === id && Number(each.accepting) === accepting)
      this.judge.must(said !== -1, 'R8', () => `${name} is ${accepting ? 'accepting' : 'away'} without having said so`)
      acceptsAsked.splice(said, 1)
    }
  }

  private note({ sender_id, client_id }: EventRow, row: ConversationRow, event: LogEvent, was: Timeline): void {
    if (event.kind === 'message' || event.kind === 'note')
      this.texts.set(event.text, [...(this.texts.get(event.text) ?? []), ++this.said])
    if (!sender_id || !client_id) return
    const key = `${sender_id} ${client_id}`
    this.judge.must(!this.deeds.has(key), 'D2', () => `two events of one id: ${JSON.stringify(event)}`)
    this.deeds.set(key, { conversation: row.id, event, epochBefore: was.conversation?.epoch ?? 0 })
  }
}

function checkSeen(judge: Judge, was: ConversationRow, now: ConversationRow): void {
  const grows = now.shopper_seen >= was.shopper_seen && now.agent_seen >= was.agent_seen
  judge.must(
    grows && now.shopper_seen <= now.last_seq && now.agent_seen <= now.last_seq,
    'D7',
    () => `seen ${now.shopper_seen}/${now.agent_seen} of ${now.last_seq}, was ${was.shopper_seen}/${was.agent_seen}`,
  )
}
