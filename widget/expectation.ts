import type { Face } from '../shared/events'
import { openThread, type ChatState } from './chat-state'

/** What the head of the panel tells: who is there, and what to expect. */
export type Expectation =
  | { kind: 'connecting' | 'cut off' }
  | { kind: 'with'; faces: Face[] }
  | { kind: 'searching'; faces: Face[] }
  | { kind: 'here'; faces: Face[] }
  | { kind: 'busy'; faces: Face[]; wait: number | null }
  | { kind: 'nobody' }

/** The conversation that is going on says more than what the site tells newcomers. */
export function expectation(state: ChatState): Expectation {
  const { availability, link } = state
  if (link.kind === 'refused') return { kind: 'cut off' }
  // What was true when the line went may be so no longer.
  if (!availability || link.kind !== 'live') return { kind: 'connecting' }
  const open = openThread(state)
  const assignee = open?.timeline.conversation?.assignee
  if (assignee) return { kind: 'with', faces: [assignee] }
  if (open?.state === 'queued') return { kind: 'searching', faces: availability.faces }
  if (availability.status === 'here') return { kind: 'here', faces: availability.faces }
  if (availability.status === 'busy') return { kind: 'busy', faces: availability.faces, wait: availability.expectedWait }
  return { kind: 'nobody' }
}

/** The quiet line above the composer; the first that holds. */
export type Notice =
  | { kind: 'not here' | 'outdated' | 'lost' }
  | { kind: 'place'; position: number; wait: number }
  | { kind: 'promise'; at: number | null }

export function notice(state: ChatState): Notice | null {
  const { link, place } = state
  if (link.kind === 'refused') return { kind: link.code === 'other-version' ? 'outdated' : 'not here' }
  if (link.kind === 'lost' || link.kind === 'asleep') return { kind: 'lost' }
  const open = openThread(state)
  if (open?.state === 'queued' && place) return { kind: 'place', position: place.position, wait: place.expectedWait }
  const conversation = open?.timeline.conversation
  if (conversation?.state !== 'left') return null
  const last = open?.timeline.events.findLast((event) => event.kind === 'message')
  const answered = last?.kind === 'message' && last.by.kind === 'agent'
  return conversation.promiseAt === null && answered ? null : { kind: 'promise', at: conversation.promiseAt }
}
