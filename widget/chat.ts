import type { Availability } from '../shared/availability'
import type { EventOf, Page } from '../shared/events'
import type { ConversationId } from '../shared/ids'
import type { Welcome } from '../shared/shopper-protocol'
import { blankChat, openThread, type ChatState } from './chat-state'
import type { Ask } from './connection'
import { followConversations, type Tell } from './conversations'
import { createCourier } from './courier'
import { personOf, tokenKey } from './identity'
import { outboxKey } from './keys'
import { openLine, type Line, type ToldContact } from './line'
import { createOutbox, type Draft, type Waiting } from './outbox'
import type { Shelf } from './shelf'
import type { Store } from './store'
import { followThread, type Thread } from './thread'
import { createThreads, type Threads } from './threads'
import { unawaited } from './unawaited'
import { createTyping, createTypingSign } from './typing'

export type Chat = {
  state: Store<ChatState>
  start: () => void
  stop: () => void
  say: (draft: Draft) => void
  /** Takes a message back that was refused, to be edited. */
  takeBack: (id: string) => Waiting | undefined
  read: (conversation: ConversationId, seq: number) => Promise<void>
  typed: () => void
  ask: Ask
  /** An answer named an event that its push should bring; fetched if it does not. */
  expect: (conversation: ConversationId, seq: number) => void
  /** Follows a conversation apart from the threads here: looking back must not bring an old one among them. */
  follow: (conversation: ConversationId, changed: () => void) => Promise<Thread>
  /** The shopper is on this page; told while a conversation is open. */
  visit: (page: Page) => Promise<void>
  /** The shop has signed who this is; `told` hears what the server makes of it, now and on each later connect. */
  vouch: (identity: string, told: (welcome: Welcome) => void) => void
  /** What the page says they are called: goes with what they write, and is not asked for again. Proves nothing. */
  introduce: (contact: ToldContact) => void
  /** Connect again, and be whoever the shelf then says; what was here before is forgotten. */
  startOver: () => void
  /** Says anew who we are and what we speak. */
  reconnect: () => void
  probe: () => Promise<void>
  sleep: () => void
  /** Another tab has written `name` on the shelf. */
  heard: (name: string, value: string | null) => void
}

export type ChatNews = { message: (message: EventOf<'message'>) => void; availability: (availability: Availability) => void; tell: Tell }

/** The shopper's side of the conversation, without a screen: line, threads, outbox, and one state for the views. */
export function createChat(site: string, base: string, language: () => string, shelf: Shelf, news: ChatNews): Chat {
  return talkOn(openLine(site, base, language, shelf, news.availability), shelf, news)
}

/** Talks on a line that may have been open for a while. */
export function talkOn(line: Line, shelf: Shelf, news: ChatNews): Chat & Pick<Threads, 'hear'> {
  const { state, change, ask, socket, isLive } = line
  const conversations = followConversations(news.tell)
  const threads = createThreads(ask, isLive, threadsChanged)
  const outbox = createOutbox(shelf, () => change({ waiting: outbox.list() }))
  const acked = ({ conversation, seq }: { conversation: ConversationId; seq: number }) => threads.expect(conversation, seq)
  const courier = createCourier(outbox, ask, isLive, acked, (reason) => news.tell('error', { code: 'message', reason }))
  const openId = () => openThread(state.get())?.id ?? null
  const typing = createTyping(ask, openId)
  const sign = createTypingSign((agentTypes) => change({ agentTypes }))
  let visited = ''
  let person = ''

  socket.on('event', (id, event) => {
    if (event.kind === 'message' && event.by.kind === 'agent') sign(false)
    threads.hear(id, event)
  })
  socket.on('seen', (id, seen) => threads.get(id).hearSeen(seen))
  socket.on('heads', threads.heads)
  socket.on('typing', (id, on) => void (id === openId() && sign(on)))
  socket.on('queue', (id, place) => void (id === (openId() ?? id) && change({ place })))

  /** D6: who we are first, then everything that was missed, then what waits to be sent. */
  function welcome(told: Welcome): void {
    // Signed in or out: somebody else's words are not theirs to see.
    const id = personOf(told.token)
    if (person && person !== id) {
      threads.clear()
      change({ contact: { ...blankChat.contact, ...line.told() } })
    }
    person = id
    conversations.welcomed(told.conversation?.id ?? null)
    // Before anybody looks whether there is something to come back to.
    threads.welcome(told.conversation)
    line.greet(told)
    change({ waiting: outbox.list() })
    visited = ''
    unawaited(courier.run())
  }
  function threadsChanged(): void {
    const before = new Map(state.get().threads.map((thread) => [thread.id, thread]))
    const list = threads.list()
    const open = openThread({ ...state.get(), threads: list })
    const contact = list.at(-1)?.timeline.conversation?.contact
    change({ threads: list, ...(open?.state === 'queued' ? {} : { place: null }), ...(contact?.name || contact?.email ? { contact } : {}) })
    conversations.changed(list)
    for (const { id, timeline, whole } of list) {
      const fresh = timeline.events.slice(before.get(id)?.timeline.events.length ?? 0)
      for (const event of fresh) {
        if (event.kind !== 'message') continue
        outbox.remove(event.clientMessageId)
        if (event.by.kind === 'agent' && whole && before.get(id)?.whole) news.message(event)
      }
    }
  }

  line.onWelcome(welcome)
  const already = line.welcome()
  if (already) welcome(already)
  else change({ waiting: outbox.list() })

  return {
    state,
    start: line.start,
    stop() {
      courier.stop()
      line.stop()
    },
    say(draft) {
      typing.stopped()
      outbox.add({ ...draft, contact: { ...line.told(), ...draft.contact } })
      unawaited(courier.run())
    },
    takeBack(id) {
      const entry = outbox.list().find((each) => each.id === id)
      outbox.remove(id)
      return entry
    },
    read: threads.read,
    typed: typing.typed,
    ask,
    expect: threads.expect,
    follow: async (id, changed) => followThread(id, ask, changed),
    async visit(page) {
      const conversation = openId()
      if (!conversation || !isLive() || visited === page.url) return
      visited = page.url
      const answer = await ask('visit', { conversation, page })
      if (!answer.ok) visited = ''
    },
    vouch: line.vouch,
    introduce: line.introduce,
    startOver() {
      person = ''
      threads.clear()
      line.startOver()
    },
    reconnect: line.again,
    probe: line.probe,
    sleep: line.sleep,
    hear: threads.hear,
    heard(name, value) {
      outbox.heard(name, value)
      if (name.startsWith(outboxKey)) {
        // The log may have been quicker than the other tab's word of what it wrote.
        for (const event of threads.list().flatMap(({ timeline }) => timeline.events)) if (event.kind === 'message') outbox.remove(event.clientMessageId)
        unawaited(courier.run())
      }
      if (name !== tokenKey || !line.isOutdated()) return
      threads.clear()
      line.again()
    },
  }
}
