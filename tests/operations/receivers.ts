import { expect } from 'vitest'
import { catchUpAgent, catchUpShopper } from '../../server/operations/catch-up'
import type { Shopper } from '../../server/rules/access'
import { conversationForShopper } from '../../server/rules/audience'
import { conversationOf, headOf } from '../../server/rules/conversation-row'
import type { Seen } from '../../shared/conversation'
import type { LogEvent } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import { apply, emptyTimeline, see, type Timeline } from '../../shared/timeline'
import type { Told } from '../support/core'
import type { Shop } from './shop'

type Side = Told['to']

/** What shoppers and agents have heard live, as their screens would hold it. Nothing is ever fetched. */
export class Receivers {
  private held = { shoppers: new Map<ConversationId, Timeline>(), agents: new Map<ConversationId, Timeline>() }
  private heard = 0

  constructor(private shop: Shop) {}

  /** Every live push since the last time, in the order it was said. */
  listen(): void {
    const { told } = this.shop.bus
    for (const push of told.slice(this.heard)) this.hear(push)
    this.heard = told.length
  }

  private hear({ to, name, args }: Told): void {
    const [conversation, what] = args as [ConversationId, unknown]
    const timeline = this.held[to].get(conversation) ?? emptyTimeline
    if (name === 'event') {
      const next = apply(timeline, conversation, what as LogEvent)
      if (next === 'gap') throw new Error(`${to}: a gap before ${JSON.stringify(what)}`)
      this.held[to].set(conversation, next)
    }
    if (name === 'seen') this.held[to].set(conversation, see(timeline, what as Seen))
  }

  /** D10: what they hold equals a fresh fetch, on both sides. */
  async agree(conversation: ConversationId, shopper: Shopper): Promise<void> {
    const row = await this.shop.row(conversation)
    const state = conversationOf(row)
    const page = { conversation, after: 0 }
    const fetched = { agents: await catchUpAgent(this.shop.core, this.shop.owner, page), shoppers: await catchUpShopper(this.shop.core, shopper, page) }
    for (const side of ['agents', 'shoppers'] satisfies Side[]) {
      const live = this.held[side].get(conversation)!
      expect(live.events, side).toEqual(fetched[side].events)
      expect({ seq: live.seq, seen: live.seen }, side).toEqual(fetched[side].head)
      expect(fetched[side].head, side).toEqual(headOf(row))
      expect(live.conversation, side).toEqual(side === 'agents' ? state : conversationForShopper(state))
    }
  }
}
