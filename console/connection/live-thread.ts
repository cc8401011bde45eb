import type { Head } from '../../shared/conversation'
import type { Face, LogEvent } from '../../shared/events'
import type { ConversationId, ShopperId } from '../../shared/ids'
import { type Refusal, refusals } from '../../shared/refusals'
import { emptyTimeline, see, type Timeline } from '../../shared/timeline'
import { Cell } from './cell'
import type { Connection } from './connection'
import { receive } from './held-events'
import { refusalOf } from './refusal-error'
import { Typists } from './typists'

const retryAfter = 2_000

/** `shopper`: whose it is, known once something was fetched. `loaded`: the head was reached at least once. `refusal`: it cannot be read, and asking again will not help. */
export type Thread = { timeline: Timeline; shopper: ShopperId | null; loaded: boolean; refusal: Refusal | null }

/** One conversation as this console holds it, kept equal to the log (D4–D6). */
export class LiveThread {
  readonly cell = new Cell<Thread>({ timeline: emptyTimeline, shopper: null, loaded: false, refusal: null })
  readonly viewers = new Cell<Face[]>([])
  readonly typists = new Typists()
  private held: LogEvent[] = []
  private running = false
  private wanted = false

  constructor(
    readonly id: ConversationId,
    private readonly connection: Connection,
  ) {}

  /** A live event. While a catch-up runs it is held, so that it cannot overtake what is being fetched (D6). */
  receive(event: LogEvent): void {
    if (event.kind === 'message' || event.kind === 'note') this.typists.stopped(event.by)
    if (this.running) this.held.push(event)
    else this.take([event])
    // They may have signed in as somebody known: whose it is, is asked again.
    if (event.kind === 'identified') this.catchUp()
    if (!this.running && this.held.length > 0) this.catchUp()
  }

  /** D5: the server's head; behind it, something was lost on the way. */
  reach(head: Head): void {
    this.seen(head.seen)
    if (head.seq > this.cell.get().timeline.seq) this.catchUp()
  }

  seen(seen: Timeline['seen']): void {
    this.change(see(this.cell.get().timeline, seen))
  }

  /** D6: pages to the head without a cap. Several calls at once become one more round. */
  catchUp(): void {
    this.wanted = true
    if (!this.running) void this.run()
  }

  private async run(): Promise<void> {
    this.running = true
    try {
      while (this.wanted) {
        this.wanted = false
        await this.fetchToHead()
        this.take([])
        this.wanted ||= this.held.length > 0
      }
      this.cell.set({ ...this.cell.get(), loaded: true, refusal: null })
    } catch (error) {
      this.failed(refusalOf(error))
    } finally {
      this.running = false
    }
  }

  private async fetchToHead(): Promise<void> {
    for (;;) {
      const after = this.cell.get().timeline.seq
      const { events, head, shopper } = await this.connection.ask('catch-up', { conversation: this.id, after })
      this.take(events)
      if (shopper !== this.cell.get().shopper) this.cell.set({ ...this.cell.get(), shopper })
      this.seen(head.seen)
      if (events.length === 0 || this.cell.get().timeline.seq >= head.seq) return
    }
  }

  private take(events: LogEvent[]): void {
    const received = receive(this.cell.get().timeline, this.held, this.id, events)
    this.held = received.held
    this.change(received.timeline)
  }

  private change(timeline: Timeline): void {
    if (timeline !== this.cell.get().timeline) this.cell.set({ ...this.cell.get(), timeline })
  }

  private failed(refusal: Refusal): void {
    if (!refusals[refusal.code].retry) this.cell.set({ ...this.cell.get(), refusal })
    // Without a line the next connect begins again (D6); with one, it was the server's bad moment.
    else if (this.connection.socket.connected) setTimeout(() => this.catchUp(), retryAfter)
  }
}
