import type { Head } from '../../shared/conversation'
import type { Face, LogEvent } from '../../shared/events'
import type { AgentRequests } from '../../shared/agent-protocol'
import type { AgentId, ConversationId, ShopperId } from '../../shared/ids'
import { limits } from '../../shared/limits'
import { type Refusal, refusals } from '../../shared/refusals'
import type { Output } from '../../shared/request'
import { advanceFacts, type ThreadFacts, type ThreadState } from '../../shared/thread-facts'
import { emptyTimeline, see, type Timeline } from '../../shared/timeline'
import { Cell } from './cell'
import type { Connection } from './connection'
import { EarlierPages } from './earlier-pages'
import { receive } from './held-events'
import { refusalOf } from './refusal-error'
import { Typists } from './typists'

const retryAfter = 2_000

type CaughtUp = Output<AgentRequests, 'catch-up'>

/**
 * `timeline`: from the oldest page that was loaded to the head. `facts`: of the whole log; null until something was fetched, as `shopper` is.
 * `openedAt`: where the newest page began. `loaded`: the head was reached at least once. `refusal`: it cannot be read, and asking again will not help.
 */
export type Thread = {
  timeline: Timeline
  facts: ThreadFacts | null
  openedAt: number
  shopper: ShopperId | null
  loaded: boolean
  refusal: Refusal | null
}

/** One conversation as this console holds it: its newest page, what was loaded before it, and all that comes, kept equal to the log (D4–D6). */
export class LiveThread {
  readonly cell = new Cell<Thread>({
    timeline: emptyTimeline,
    facts: null,
    openedAt: 1,
    shopper: null,
    loaded: false,
    refusal: null,
  })
  readonly earlier: EarlierPages
  readonly viewers = new Cell<Face[]>([])
  readonly typists = new Typists()
  private held: LogEvent[] = []
  private running = false
  private wanted = false
  private fromNewest = true

  constructor(
    readonly id: ConversationId,
    private readonly connection: Connection,
    private readonly me: AgentId,
  ) {
    this.earlier = new EarlierPages(id, connection, this.cell)
  }

  /** Somebody comes to look at it. What was left more than a page ago begins again with the newest one. */
  open(head: Head): void {
    this.fromNewest ||= head.seq - this.cell.get().timeline.seq > limits.page
    this.catchUp()
  }

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
      this.earlier.mayAgain()
    } catch (error) {
      this.failed(refusalOf(error))
    } finally {
      this.running = false
    }
  }

  private async fetchToHead(): Promise<void> {
    for (;;) {
      const after = this.fromNewest ? null : this.cell.get().timeline.seq
      const answer = await this.connection.ask('catch-up', { conversation: this.id, after })
      const { events, head, shopper, state } = answer
      if (state) this.begin(answer, state)
      else this.take(events)
      if (shopper !== this.cell.get().shopper) this.cell.set({ ...this.cell.get(), shopper })
      this.seen(head.seen)
      if (events.length === 0 || this.cell.get().timeline.seq >= head.seq) return
    }
  }

  /** The newest page takes the place of all that was held; what came live meanwhile follows it. */
  private begin({ events, head }: CaughtUp, { conversation, facts }: ThreadState): void {
    this.fromNewest = false
    const { seen } = this.cell.get().timeline
    this.cell.set({
      ...this.cell.get(),
      timeline: { conversation, events, seq: head.seq, seen },
      facts,
      openedAt: events[0]?.seq ?? 1,
    })
  }

  private take(events: LogEvent[]): void {
    const { timeline: was, facts } = this.cell.get()
    // Without the state before them, events say nothing yet.
    if (!facts) return void this.held.push(...events)
    const { timeline, held } = receive(was, this.held, this.id, events)
    this.held = held
    if (timeline === was) return
    const fresh = timeline.events.slice(was.events.length)
    this.cell.set({
      ...this.cell.get(),
      timeline,
      facts: fresh.reduce((now, event) => advanceFacts(now, event, this.me), facts),
    })
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
