import type { Availability } from '../shared/availability'
import type { ConversationId } from '../shared/ids'
import { hearServerTime } from '../shared/server-time'
import type { Welcome } from '../shared/shopper-protocol'
import type { Chat, ChatNews, ToldContact } from './chat'
import { blankChat, openThread, type ChatState } from './chat-state'
import { createConnection } from './connection'
import { followConversations } from './conversations'
import { createCourier } from './courier'
import { createIdentity, personOf, tokenKey } from './identity'
import { outboxKey } from './keys'
import { messagesIn, newMessages } from './messages'
import { createOutbox } from './outbox'
import type { Shelf } from './shelf'
import { createStore } from './store'
import { followThread } from './thread'
import { createThreads } from './threads'
import { createTyping, createTypingSign } from './typing'
import { unawaited } from './unawaited'
import { createVisits } from './visits'

/** Builds the chat without a screen: connection, threads, outbox, and one state for the views. */
export function createChat(site: string, base: string, language: () => string, shelf: Shelf, news: ChatNews): Chat {
  const state = createStore<ChatState>(blankChat)
  const identity = createIdentity(site, shelf, language)
  const connection = createConnection(base, identity, welcome)
  const { link, socket, ask } = connection
  const isLive = () => link.get().kind === 'live'
  const openId = () => openThread(state.get())?.id ?? null
  const conversations = followConversations(news.tell)
  const threads = createThreads(ask, isLive, threadsChanged)
  const outbox = createOutbox(shelf, showWaiting)
  const acked = ({ conversation, seq }: { conversation: ConversationId; seq: number }) =>
    threads.expect(conversation, seq)
  const courier = createCourier(outbox, ask, isLive, acked, (reason) => news.tell('error', { code: 'message', reason }))
  const typing = createTyping(ask, openId)
  const sign = createTypingSign((agentTypes) => change({ agentTypes }))
  const visits = createVisits(ask, isLive, openId)
  let started = false
  let person = ''
  let introduced: ToldContact = {}
  let vouched: ((welcome: Welcome) => void) | null = null

  link.subscribe(() => change({ link: link.get(), ...(isLive() ? {} : { agentTypes: false }) }))
  socket.on('availability', showAvailability)
  socket.on('event', (id, event) => {
    if (event.kind === 'message' && event.by.kind === 'agent') sign(false)
    threads.hear(id, event)
  })
  socket.on('seen', (id, seen) => threads.get(id).hearSeen(seen))
  socket.on('heads', threads.heads)
  socket.on('typing', (id, on) => void (id === openId() && sign(on)))
  socket.on('queue', (id, place) => void (id === (openId() ?? id) && change({ place })))
  showWaiting()

  /** D6: first the identity, then the missed events, then the outbox. */
  function welcome(told: Welcome): void {
    hearServerTime(told.now)
    vouched?.(told)
    // The shopper signed in or out: the previous shopper's messages must not stay on screen.
    const id = personOf(told.token)
    if (person && person !== id) {
      threads.clear()
      change({ contact: { ...blankChat.contact, ...introduced } })
    }
    person = id
    conversations.welcomed(told.conversation?.id ?? null)
    // Before `site` is set: `update` in the panel would else find no conversation to come back to.
    threads.welcome(told.conversation)
    change({
      site: told.site,
      contact: told.contact.verified ? told.contact : { ...told.contact, ...introduced },
      place: null,
    })
    showAvailability(told.availability)
    outbox.readAgain()
    visits.forget()
    unawaited(courier.run())
  }
  function change(part: Partial<ChatState>): void {
    state.set({ ...state.get(), ...part })
  }
  function showWaiting(): void {
    change({ waiting: outbox.list() })
  }
  function showAvailability(availability: Availability): void {
    change({ availability })
    news.availability(availability)
  }
  function threadsChanged(): void {
    const before = state.get().threads
    const list = threads.list()
    const open = openThread({ ...state.get(), threads: list })
    const contact = list.at(-1)?.timeline.conversation?.contact
    change({
      threads: list,
      ...(open?.state === 'queued' ? {} : { place: null }),
      ...(contact?.name || contact?.email ? { contact } : {}),
    })
    conversations.changed(list)
    for (const { message, isNews } of newMessages(before, list)) {
      outbox.remove(message.clientMessageId)
      if (isNews) news.message(message)
    }
  }
  function reconnect(): void {
    if (started) connection.again()
  }

  return {
    state,
    ask,
    sleep: connection.sleep,
    reconnect,
    start() {
      started = true
      connection.start()
    },
    stop() {
      courier.stop()
      connection.stop()
    },
    probe: async () => void (started && (await connection.probe())),
    say(draft) {
      typing.stopped()
      outbox.add({ ...draft, contact: { ...introduced, ...draft.contact } })
      unawaited(courier.run())
    },
    takeBack(id) {
      const entry = outbox.list().find((each) => each.id === id)
      outbox.remove(id)
      return entry
    },
    read: threads.read,
    typed: typing.typed,
    expect: threads.expect,
    follow: (id, changed) => followThread(id, ask, changed),
    visit: visits.visit,
    vouch(signed, told) {
      identity.vouch(signed)
      vouched = told
      reconnect()
    },
    introduce(contact) {
      introduced = { ...introduced, ...contact }
      const { contact: known } = state.get()
      if (!known.verified) change({ contact: { ...known, ...introduced } })
    },
    startOver() {
      person = ''
      introduced = {}
      identity.vouch(null)
      threads.clear()
      reconnect()
    },
    heard(name, value) {
      outbox.heard(name, value)
      if (name.startsWith(outboxKey)) {
        // The event may arrive before the other tab's storage event: remove messages that are already in the log.
        for (const { clientMessageId } of threads.list().flatMap(messagesIn)) outbox.remove(clientMessageId)
        unawaited(courier.run())
      }
      if (name !== tokenKey || !identity.isOutdated()) return
      threads.clear()
      reconnect()
    },
  }
}
