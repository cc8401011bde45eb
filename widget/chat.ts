import type { Availability } from '../shared/availability'
import type { EventOf, Page } from '../shared/events'
import type { ConversationId } from '../shared/ids'
import type { IdentityFault, Welcome } from '../shared/shopper-protocol'
import { blankChat, openThread, type ChatState } from './chat-state'
import { createConnection, type Ask } from './connection'
import type { Conversations } from './conversations'
import { createCourier } from './courier'
import { createIdentity, tokenKey } from './identity'
import { createOutbox, type Draft, type Waiting } from './outbox'
import type { Shelf } from './shelf'
import { createStore, type Store } from './store'
import { createThreads } from './threads'
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
  /** The shopper is on this page; told while a conversation is open. */
  visit: (page: Page) => Promise<void>
  /** The shop has signed who this is; resolves with what the server made of it. */
  vouch: (identity: string) => Promise<IdentityFault | null>
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

type ToldContact = { name?: string; email?: string }

export type ChatNews = { message: (message: EventOf<'message'>) => void; availability: (availability: Availability) => void; conversations: Conversations }

/** The shopper's side of the conversation, without a screen: line, threads, outbox, and one state for the views. */
export function createChat(site: string, base: string, language: () => string, shelf: Shelf, news: ChatNews): Chat {
  const state = createStore<ChatState>(blankChat)
  const change = (part: Partial<ChatState>) => state.set({ ...state.get(), ...part })
  const identity = createIdentity(site, shelf, language)
  const connection = createConnection(base, identity, welcome)
  const { ask, socket, link } = connection
  const isLive = () => link.get().kind === 'live'
  const threads = createThreads(ask, isLive, threadsChanged)
  const outbox = createOutbox(shelf, () => change({ waiting: outbox.list() }))
  const courier = createCourier(outbox, ask, isLive, ({ conversation, seq }) => threads.expect(conversation, seq))
  const openId = () => openThread(state.get())?.id ?? null
  const typing = createTyping(ask, openId)
  const sign = createTypingSign((agentTypes) => change({ agentTypes }))
  let visited = ''
  let told: ToldContact = {}
  let token = ''
  let started = false
  let settle: ((fault: IdentityFault | null) => void) | null = null

  link.subscribe(() => change({ link: link.get(), ...(isLive() ? {} : { agentTypes: false }) }))
  socket.on('event', (id, event) => {
    if (event.kind === 'message' && event.by.kind === 'agent') sign(false)
    threads.hear(id, event)
  })
  socket.on('seen', (id, seen) => threads.get(id).hearSeen(seen))
  socket.on('heads', threads.heads)
  socket.on('typing', (id, on) => void (id === openId() && sign(on)))
  socket.on('queue', (id, place) => void (id === (openId() ?? id) && change({ place })))
  socket.on('availability', (availability) => {
    change({ availability })
    news.availability(availability)
  })

  /** D6: who we are first, then everything that was missed, then what waits to be sent. */
  function welcome({ site, contact, availability, conversation, token: as, identityFault }: Welcome): void {
    // Signed in or out: somebody else's words are not theirs to see.
    if (token && token !== as) threads.clear()
    token = as
    settle?.(identityFault)
    news.conversations.welcomed(conversation?.id ?? null)
    change({ site, contact: contact.verified ? contact : { ...contact, ...told }, availability, place: null, waiting: outbox.list() })
    news.availability(availability)
    threads.welcome(conversation)
    visited = ''
    unawaited(courier.run())
  }
  function threadsChanged(): void {
    const before = new Map(state.get().threads.map((thread) => [thread.id, thread]))
    const list = threads.list()
    const open = openThread({ ...state.get(), threads: list })
    const contact = list.at(-1)?.timeline.conversation?.contact
    change({ threads: list, ...(open?.state === 'queued' ? {} : { place: null }), ...(contact?.name || contact?.email ? { contact } : {}) })
    news.conversations.changed(list)
    for (const { id, timeline, whole } of list) {
      const fresh = timeline.events.slice(before.get(id)?.timeline.events.length ?? 0)
      for (const event of fresh) {
        if (event.kind !== 'message') continue
        outbox.remove(event.clientMessageId)
        if (event.by.kind === 'agent' && whole && before.get(id)?.whole) news.message(event)
      }
    }
  }

  function again(): void {
    if (started) connection.again()
  }

  return {
    state,
    start() {
      started = true
      connection.start()
    },
    stop() {
      courier.stop()
      connection.stop()
    },
    say(draft) {
      typing.stopped()
      outbox.add({ ...draft, contact: { ...told, ...draft.contact } })
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
    async visit(page) {
      const conversation = openId()
      if (!conversation || !isLive() || visited === page.url) return
      visited = page.url
      const answer = await ask('visit', { conversation, page })
      if (!answer.ok) visited = ''
    },
    vouch(signed) {
      identity.vouch(signed)
      again()
      return new Promise((resolve) => (settle = resolve))
    },
    introduce(contact) {
      told = { ...told, ...contact }
      const { contact: known } = state.get()
      if (!known.verified) change({ contact: { ...known, ...told } })
    },
    startOver() {
      token = ''
      told = {}
      threads.clear()
      again()
    },
    reconnect: again,
    probe: connection.probe,
    sleep: connection.sleep,
    heard(name, value) {
      outbox.heard(name, value)
      if (name.startsWith('outbox:')) {
        // The log may have been quicker than the other tab's word of what it wrote.
        for (const event of threads.list().flatMap(({ timeline }) => timeline.events)) if (event.kind === 'message') outbox.remove(event.clientMessageId)
        unawaited(courier.run())
      }
      if (name !== tokenKey || !identity.isOutdated()) return
      threads.clear()
      connection.again()
    },
  }
}
