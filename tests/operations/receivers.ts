import type { ShopperPrincipal } from '../../server/access'
import { conversationOf, headOf, summaryOf } from '../../server/features/conversations/log/conversation-row'
import { conversationForShopper } from '../../server/features/conversations/log/visible-to-shopper'
import { catchUpAgent, catchUpShopper } from '../../server/features/conversations/queries/catch-up'
import type { Seen, Summary } from '../../shared/conversation'
import { neverMine } from '../../shared/departure'
import type { LogEvent } from '../../shared/events'
import type { AgentId, ConversationId } from '../../shared/ids'
import { advanceSummary } from '../../shared/summary'
import { advanceFacts, type ThreadFacts } from '../../shared/thread-facts'
import { apply, emptyTimeline, see, type Timeline } from '../../shared/timeline'
import type { Told } from '../support/core'
import type { Shop } from './shop'

/** What shoppers and agents have heard live, as their screens would hold it. Nothing is ever fetched. */
export class Receivers {
  private held = { shoppers: new Map<ConversationId, Timeline>(), agents: new Map<ConversationId, Timeline>() }
  /** The rows of the inbox. */
  private rows = new Map<ConversationId, Summary>()
  private heard = 0

  constructor(private shop: Shop) {}

  /** Every live push since the last time, in the order it was said. */
  listen(): void {
    const { told } = this.shop.bus
    for (const push of told.slice(this.heard)) this.hear(push)
    this.heard = told.length
  }

  private hear({ to, name, args }: Told): void {
    if (name === 'summary') {
      const [row] = args as [Summary]
      this.rows.set(row.id, row)
      return
    }
    const [conversation, what] = args as [ConversationId, unknown]
    const timeline = this.held[to].get(conversation) ?? emptyTimeline
    if (name === 'event') {
      const next = apply(timeline, conversation, what as LogEvent)
      if (next === 'gap') throw new Error(`${to}: a gap before ${JSON.stringify(what)}`)
      this.held[to].set(conversation, next)
      const row = this.rows.get(conversation)
      const after = row && to === 'agents' ? advanceSummary(row, what as LogEvent) : row
      if (after === 'gap') throw new Error(`a gap in the inbox before ${JSON.stringify(what)}`)
      if (after) this.rows.set(conversation, after)
    }
    if (name === 'seen') this.held[to].set(conversation, see(timeline, what as Seen))
  }

  /** What both sides hold of a conversation. */
  live(conversation: ConversationId) {
    const [agents, shoppers] = [this.held.agents.get(conversation), this.held.shoppers.get(conversation)]
    const row = { ...this.rows.get(conversation), seen: agents?.seen }
    const told = agentsIn(agents?.events ?? []).map((me) => ({
      conversation: agents?.conversation,
      facts: factsFor(me, agents?.events ?? []),
    }))
    return {
      agents,
      shoppers,
      row,
      told,
      heads: [agents, shoppers].map((side) => ({ seq: side?.seq, seen: side?.seen })),
    }
  }

  /** The same, of a fresh fetch: the events and the head as they are answered, the state as its row has it. */
  async fetched(conversation: ConversationId, shopper: ShopperPrincipal) {
    const { context, owner } = this.shop
    const row = await this.shop.row(conversation)
    const state = conversationOf(row)
    const [all, some] = [
      await catchUpAgent(context, owner, { conversation, after: 0 }),
      await catchUpShopper(context, shopper, { conversation, after: 0 }),
    ]
    const agents: Timeline = { ...headOf(row), events: all.events, conversation: state }
    const shoppers: Timeline = { ...headOf(row), events: some.events, conversation: conversationForShopper(state) }
    const newest = agentsIn(all.events).map((id) =>
      catchUpAgent(context, { ...owner, id }, { conversation, after: null }),
    )
    const told = (await Promise.all(newest)).map((answer) => answer.state)
    return {
      agents,
      shoppers,
      told,
      row: summaryOf({ ...row, site_name: this.shop.site.name }),
      heads: [all.head, some.head],
    }
  }
}

/** Everybody who was ever given it. */
const agentsIn = (events: LogEvent[]): AgentId[] => [
  ...new Set(events.flatMap((event) => (event.kind === 'assigned' ? event.agent.id : []))),
]

/** What all events in turn say of the whole, to this agent. */
export const factsFor = (me: AgentId, events: LogEvent[]): ThreadFacts =>
  events.reduce((was, event) => advanceFacts(was, event, me), nothingYet)

const nothingYet: ThreadFacts = {
  word: { lastMessage: null, owedSince: null, assignedAt: null, callBack: null },
  about: null,
  holding: neverMine,
}
