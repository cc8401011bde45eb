import { openThread, type ChatState } from './chat-state'
import { handOvers } from './hand-overs'

/** The notice above the composer while a shopper waits for an answer. */
export type WaitingNotice =
  | { kind: 'place'; position: number; wait: number }
  | { kind: 'promise'; at: number | null }
  | { kind: 'searching' }

/** After this many changes of hands without a message, the panel offers to leave a message. */
const enough = 2

export function waitingNotice(state: ChatState): WaitingNotice | null {
  const { place } = state
  const open = openThread(state)
  if (open?.state === 'queued' && place) return { kind: 'place', position: place.position, wait: place.expectedWait }
  if (open && open.state !== 'left' && handOvers(open.timeline.events).wordless >= enough) return { kind: 'searching' }
  const conversation = open?.timeline.conversation
  if (conversation?.state !== 'left') return null
  const last = open?.timeline.events.findLast((event) => event.kind === 'message' || event.kind === 'call-settled')
  const answered = !last || last.kind !== 'message' || last.by.kind === 'agent'
  return conversation.promiseAt === null && answered ? null : { kind: 'promise', at: conversation.promiseAt }
}
