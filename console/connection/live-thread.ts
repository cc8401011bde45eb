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
 * `timeline`: from the oldest loaded page to the head. `facts`: of the whole log; like `shopper`, null until something
 * is fetched.
 * `openedAt`: where the newest page began. `loaded`: the head was reached at least once. `refusal`: the agent cannot
 * read it, and asking again does not help.
 */
export type Thread = {
  timeline: Timeline
  facts: ThreadFacts | null
  openedAt: number
  shopper: ShopperId | null
  loaded: boolean
  refusal: Refusal | null
}

/**
 * One conversation in this console: its newest page, the older pages loaded so far, and all later events, kept equal to
 * the log (D4–D6).
 */
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

  /**
   * An agent opens it. When the held events end more than a page before the head, it starts again with the newest page.
   */
  open(head: Head): void {
    this.fromNewest ||= head.seq - this.cell.get().timeline.seq > limits.page
    this.catchUp()
  }

  /** A live event. While a catch-up runs the event is held, so that it cannot overtake the fetched ones (D6). */
  receive(event: LogEvent): void {
    if (event.kind === 'message' || event.kind === 'note') this.typists.stopped(event.by)
    if (this.running) this.held.push(event)
    else this.take([event])
    // The shopper may have signed in as a known person: ask again who it is.
    if (event.kind === 'identified') this.catchUp()
    if (!this.running && this.held.length > 0) this.catchUp()
  }

  /** D5: the server's head. When it is ahead of ours, an event was lost on the way. */
  reach(head: Head): void {
    this.seen(head.seen)
    if (head.seq > this.cell.get().timeline.seq) this.catchUp()
  }

  seen(seen: Timeline['seen']): void {
    this.change(see(this.cell.get().timeline, seen))
  }

  /** D6: fetches pages up to the head, without a limit. Several calls at once become one more round. */
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

  /** The newest page replaces all held events. Events that came live meanwhile follow it. */
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
    // Events cannot be applied before the first state is known.
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
    // Without a connection the next connect starts again (D6). With one, the server had a short fault: try again later.
    else if (this.connection.socket.connected) setTimeout(() => this.catchUp(), retryAfter)
  }
}
