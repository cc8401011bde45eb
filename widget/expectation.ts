import type { Face } from '../shared/events'
import { openThread, type ChatState } from './chat-state'
import { handOvers } from './hand-overs'

/** What the header shows: who is there, and what to expect. */
export type Expectation =
  | { kind: 'connecting' | 'cut off' }
  | { kind: 'with'; faces: Face[] }
  | { kind: 'searching'; faces: Face[] }
  | { kind: 'here'; faces: Face[] }
  | { kind: 'busy'; faces: Face[]; wait: number | null }
  | { kind: 'nobody' }

/** The open conversation comes before the site's availability. */
export function expectation(state: ChatState): Expectation {
  const { availability, link } = state
  if (link.kind === 'refused') return { kind: 'cut off' }
  // After a lost connection the last state may be out of date.
  if (!availability || link.kind !== 'live') return { kind: 'connecting' }
  const open = openThread(state)
  const assignee = open?.timeline.conversation?.assignee
  const hands = handOvers(open?.timeline.events ?? [])
  if (assignee) return { kind: hands.wordless && !hands.spoken ? 'searching' : 'with', faces: [assignee] }
  if (open?.state === 'queued') return { kind: 'searching', faces: availability.faces }
  if (availability.status === 'here') return { kind: 'here', faces: availability.faces }
  if (availability.status === 'busy')
    return { kind: 'busy', faces: availability.faces, wait: availability.expectedWait }
  return { kind: 'nobody' }
}

/** The notice about the connection, above the composer. */
export function linkNotice({ link }: ChatState): 'not-here' | 'outdated' | 'lost' | null {
  if (link.kind === 'refused') return link.code === 'other-version' ? 'outdated' : 'not-here'
  return link.kind === 'lost' || link.kind === 'asleep' ? 'lost' : null
}
