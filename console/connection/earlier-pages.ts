import { amend, isAmendment } from '../../shared/amend'
import type { LogEvent } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import type { Timeline } from '../../shared/timeline'
import { Cell } from './cell'
import type { Connection } from './connection'
import type { Thread } from './live-thread'

/** `failed`: the last try failed. Only a new request or a new connection starts another. */
export type Loading = 'idle' | 'loading' | 'failed'

/** The older pages of a thread, which starts with its newest page. Each is loaded when somebody asks for it. */
export class EarlierPages {
  readonly loading = new Cell<Loading>('idle')

  constructor(
    private readonly id: ConversationId,
    private readonly connection: Connection,
    private readonly thread: Cell<Thread>,
  ) {}

  /** Loads one more page. */
  next(): void {
    void this.to(this.first - 1)
  }

  /** Loads pages until the event at `seq` is among them, and shows them together. One load at a time. */
  async to(seq: number): Promise<void> {
    if (this.loading.get() === 'loading') return
    this.loading.set('loading')
    this.loading.set(
      await this.load(seq).then(
        () => 'idle' as const,
        () => 'failed' as const,
      ),
    )
  }

  /** The connection is back: a failed load may run again. */
  mayAgain(): void {
    if (this.loading.get() === 'failed') this.loading.set('idle')
  }

  private get first(): number {
    return this.thread.get().timeline.events[0]?.seq ?? 1
  }

  private async load(seq: number): Promise<void> {
    let before = this.first
    let older: LogEvent[] = []
    try {
      while (before > Math.max(1, seq)) {
        const { events } = await this.connection.ask('earlier', { conversation: this.id, before })
        older = [...events, ...older]
        before = events[0]?.seq ?? 1
      }
    } finally {
      const was = this.thread.get()
      if (older.length > 0) this.thread.set({ ...was, timeline: prepend(was.timeline, older) })
    }
  }
}

/**
 * Puts older events before those that are held. Uses the state that the held events made: a change may have come while
 * the page was on its way.
 * A page that does not end where the held events begin changes nothing (D4).
 */
function prepend(timeline: Timeline, older: LogEvent[]): Timeline {
  const { events } = timeline
  if (!events[0] || older.at(-1)?.seq !== events[0].seq - 1) return timeline
  const changes = events.filter((event) => isAmendment(event) || event.kind === 'described')
  return { ...timeline, events: [...changes.reduce(amend, older), ...events] }
}
