import { Connection } from '../../console/connection/connection'
import { Outbox } from '../../console/connection/outbox'
import { Threads } from '../../console/connection/threads'
import type { AgentRequests } from '../../shared/agent-protocol'
import type { Output } from '../../shared/request'
import type { Timeline } from '../../shared/timeline'
import type { AgentId, ConversationId } from '../../shared/ids'
import type { SignedIn } from '../support/people'
import { noteWord, type Client } from './client'

const beatMs = 10_000
const lookMs = 2_000
/** An agent answers every so many messages of shoppers. */
const answersEvery = 3

export type Colleague = Client & {
  id: AgentId
  accept: (accepting: boolean) => Promise<unknown>
  /** Sends this in one of their conversations. */ tell: (id: ConversationId, text: string) => void
}

/**
 * An agent on the console's own connection, outbox and threads, without a screen. Opens all their conversations and
 * answers some.
 */
export function createColleague({ url, cookie, me }: SignedIn): Colleague {
  const connection = connectionTo(url, cookie)
  const threads = new Threads(connection, me.id)
  const outbox = new Outbox(connection, `${me.id}:`, (id, seq) =>
    threads.of(id).reach({ seq, seen: { shopper: 0, agent: 0 } }),
  )
  const watched = new Map<ConversationId, { end: () => void; read: number }>()
  const answered = new Map<string, () => void>()
  let isSpeaking = false

  threads.start()
  outbox.start()
  const beat = () => void connection.ask('heartbeat', {}).catch(() => undefined)
  connection.socket.on('connect', beat)
  connection.socket.on('connect', look)
  const timers = [setInterval(beat, beatMs), setInterval(look, lookMs)]
  connection.start()

  /** Follows the conversations that are mine by the inbox. */
  function look(): void {
    readMine().then(
      (mine) => {
        for (const id of mine) if (!watched.has(id)) follow(id)
        for (const [id, { end }] of watched) {
          if (mine.has(id)) continue
          end()
          watched.delete(id)
        }
      },
      () => undefined,
    )
  }
  async function readMine(): Promise<Set<ConversationId>> {
    const mine = new Set<ConversationId>()
    let cursor: string | null = null
    do {
      const page: Output<AgentRequests, 'inbox'> = await connection.ask('inbox', { list: 'mine', cursor })
      for (const { id } of page.rows) mine.add(id)
      cursor = page.next
    } while (cursor !== null)
    return mine
  }
  function follow(id: ConversationId): void {
    const { cell } = threads.of(id)
    const thread = { end: () => undefined as void, read: cell.get().timeline.seq }
    const unwatch = threads.watch(id)
    const unheard = cell.subscribe(() => {
      answer(id, thread, cell.get().timeline)
      // The oracle compares the whole log, not only the newest page.
      if ((cell.get().timeline.events[0]?.seq ?? 1) > 1)
        threads
          .of(id)
          .earlier.to(1)
          .catch(() => undefined)
    })
    // Subscribed to the end: a message may be acknowledged after another agent has the conversation.
    outbox.of(id).subscribe(() => note(id))
    thread.end = () => [unwatch, unheard].forEach((end) => end())
    watched.set(id, thread)
  }
  function answer(id: ConversationId, thread: { read: number }, { seq, events, conversation }: Timeline): void {
    const fresh = events.flatMap((event) => (event.seq > thread.read && event.kind === 'message' ? event : []))
    thread.read = seq
    const ids = fresh.map(({ clientMessageId }) => clientMessageId)
    // An event may come before its acknowledgement, and proves it.
    for (const clientMessageId of ids) settled(clientMessageId, true)
    outbox.drop(id, ids)
    const due = fresh.find(({ by, seq }) => by.kind === 'shopper' && seq % answersEvery === 0)
    if (isSpeaking && due && conversation) post(id, `${me.name} to «${due.text}»`, conversation.epoch)
  }
  function post(id: ConversationId, text: string, epoch: number): void {
    const before = outbox.of(id).get().length
    const done = noteWord(client, text)
    outbox.post(id, { kind: 'reply', text, epoch })
    const pending = outbox.of(id).get()[before]
    if (pending) answered.set(pending.clientMessageId, done)
  }
  function note(id: ConversationId): void {
    for (const { clientMessageId, state } of outbox.of(id).get()) {
      // A refusal, such as `stale` after a transfer (R7), is an answer too.
      if (state === 'acked' || state === 'refused') settled(clientMessageId, state === 'acked')
    }
  }
  function settled(clientMessageId: string, well: boolean): void {
    if (well) answered.get(clientMessageId)?.()
    answered.delete(clientMessageId)
  }

  const client: Colleague = {
    id: me.id,
    name: me.name,
    view: 'agent',
    words: [],
    accept: (accepting) => connection.ask('accept', { accepting }),
    tell: (id, text) => post(id, text, threads.of(id).cell.get().timeline.conversation?.epoch ?? 0),
    /** Agents only answer shoppers: from this call on. */
    say: () => void (isSpeaking = true),
    isAnswered: () => answered.size === 0,
    isLive: () => connection.state.get().kind === 'online',
    holds: () =>
      [...watched.keys()].map((conversation) => ({
        conversation,
        has: threads.of(conversation).cell.get().timeline.events,
      })),
    leave() {
      timers.forEach(clearInterval)
      connection.stop()
    },
  }
  return client
}

/** The console takes the server from the page's address; the browser adds origin and cookie. */
function connectionTo(url: string, cookie: string): Connection {
  Object.assign(globalThis, { location: new URL(url) })
  const connection = new Connection()
  Reflect.deleteProperty(globalThis, 'location')
  connection.socket.io.opts.extraHeaders = { origin: url, cookie }
  return connection
}
