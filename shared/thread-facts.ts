import * as z from 'zod'
import { About } from './about'
import { Conversation, Summary } from './conversation'
import { Holding, hold } from './departure'
import type { LogEvent } from './events'
import type { AgentId } from './ids'
import { hear } from './summary'

/** What an agent's screen needs from the whole log, apart from the conversation itself, whichever pages are loaded. */
export const ThreadFacts = z.object({
  word: Summary.pick({ lastMessage: true, owedSince: true, assignedAt: true, callBack: true }),
  /** What the shop's page has said about its shopper; null: nothing. */
  about: About.nullable(),
  /** For the agent who asks. */
  holding: Holding,
})
export type ThreadFacts = z.infer<typeof ThreadFacts>

/** The state at the end of a log. Together with the newest page it equals the result of all pages (D10). */
export const ThreadState = z.object({ conversation: Conversation, facts: ThreadFacts })
export type ThreadState = z.infer<typeof ThreadState>

/** Applies one event. */
export function advanceFacts({ word, about, holding }: ThreadFacts, event: LogEvent, me: AgentId): ThreadFacts {
  return {
    word: hear(word, event),
    about: event.kind === 'described' ? { attributes: event.attributes, cart: event.cart } : about,
    holding: hold(holding, event, me),
  }
}
