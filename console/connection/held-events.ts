import type { ConversationId } from '../../shared/ids'
import type { LogEvent } from '../../shared/events'
import { apply, type Timeline } from '../../shared/timeline'

/** The result of live events: the timeline, and the events beyond a gap, which wait for a catch-up (D6). */
export type Received = { timeline: Timeline; held: LogEvent[] }

/**
 * D4: applies what follows, drops what is known, holds what lies beyond a gap. A `held` that is not empty means: catch
 * up.
 */
export function receive(timeline: Timeline, held: LogEvent[], id: ConversationId, events: LogEvent[]): Received {
  const waiting = [...held, ...events].sort((one, other) => one.seq - other.seq)
  let now = timeline
  const beyond: LogEvent[] = []
  for (const event of waiting) {
    const next = apply(now, id, event)
    if (next === 'gap') beyond.push(event)
    else now = next
  }
  return { timeline: now, held: beyond }
}
