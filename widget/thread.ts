import type { Head } from '../shared/conversation'
import type { LogEvent } from '../shared/events'
import type { ConversationId } from '../shared/ids'
import { apply, emptyTimeline, see, type Timeline } from '../shared/timeline'
import type { Ask } from './connection'
import { unawaited } from './unawaited'

/** One conversation that is kept up to date. */
export type Thread = {
  id: ConversationId
  timeline: () => Timeline
  /** True after the first complete catch-up on this page. */
  isWhole: () => boolean
  hear: (event: LogEvent) => void
  /** D7: receipts. */
  hearSeen: (seen: Head['seen']) => void
  /** D5: a head beyond ours shows that events are missing, also when no gap shows it. */
  hearHead: (head: Head) => void
  /** D6: fetches pages up to the head; live events wait meanwhile. False: it could not finish. */
  catchUp: () => Promise<boolean>
}

/** Keeps a conversation up to date by D4 to D6. Calls `changed` after each visible change. */
export function followThread(id: ConversationId, ask: Ask, changed: () => void): Thread {
  let timeline = emptyTimeline
  let whole = false
  let wanted = 0
  let running: Promise<boolean> | null = null
  const held = new Map<number, LogEvent>()

  function hear(event: LogEvent): void {
    if (event.seq <= timeline.seq) return
    held.set(event.seq, event)
    wanted = Math.max(wanted, event.seq)
    if (running) return
    release()
    if (held.size) unawaited(catchUp())
  }
  function hearSeen(seen: Head['seen']): void {
    show(see(timeline, seen))
  }
  function hearHead(head: Head): void {
    hearSeen(head.seen)
    wanted = Math.max(wanted, head.seq)
    if (wanted > timeline.seq) unawaited(catchUp())
  }

  function catchUp(): Promise<boolean> {
    return (running ??= fetchToHead().finally(() => (running = null)))
  }
  async function fetchToHead(): Promise<boolean> {
    for (;;) {
      const answer = await ask('catch-up', { conversation: id, after: timeline.seq })
      if (!answer.ok) return false
      const { events, head } = answer.value
      const before = timeline.seq
      let next = see(timeline, head.seen)
      for (const event of events) {
        const applied = apply(next, id, event)
        if (applied !== 'gap') next = applied
      }
      show(next)
      release()
      wanted = Math.max(wanted, head.seq)
      if (timeline.seq >= wanted) return finished()
      // An empty page: asking again at once would loop. The next heads start it again.
      if (timeline.seq === before) return false
    }
  }
  function finished(): boolean {
    if (!whole) {
      whole = true
      changed()
    }
    return true
  }

  /** Applies the waiting events that now fit, and drops those that arrived in a page. */
  function release(): void {
    let next = timeline
    for (const seq of [...held.keys()].sort((a, b) => a - b)) {
      const applied = apply(next, id, held.get(seq)!)
      if (applied === 'gap') break
      next = applied
      held.delete(seq)
    }
    show(next)
  }
  function show(next: Timeline): void {
    if (next === timeline) return
    timeline = next
    changed()
  }

  return { id, timeline: () => timeline, isWhole: () => whole, hear, hearSeen, hearHead, catchUp }
}
