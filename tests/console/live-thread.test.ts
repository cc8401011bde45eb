import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Connection } from '../../console/connection/connection'
import { Outbox } from '../../console/connection/outbox'
import { Threads } from '../../console/connection/threads'
import type { Conversation } from '../../shared/conversation'
import { neverMine } from '../../shared/departure'
import type { LogEvent } from '../../shared/events'
import { limits } from '../../shared/limits'
import { refusals } from '../../shared/refusals'
import { advanceFacts, type ThreadFacts } from '../../shared/thread-facts'
import { advance } from '../../shared/timeline'
import { ana, conversation, ioana, maria, said, started } from './counter-log'

/** A real Socket.IO server with one log, three events a page; the console's own line connects to it. */
let io: Server
let log: LogEvent[]
let sockets: Socket[]
let connection: Connection
let threads: Threads
let beforeAnswer: (asked: { after: number | null }) => void
let asks: string[]
let earlierAnswers: (before: number, events: LogEvent[]) => object | Promise<object>
let replies: string[]
let answerReply: (text: string) => object | null
let watches: number
let watchesRefused: number

beforeEach(async () => {
  ;[log, sockets, replies, beforeAnswer] = [
    [started(), ...[2, 3, 4, 5, 6, 7].map((seq) => said(seq, 'shopper', `Message ${seq}`))],
    [],
    [],
    () => undefined,
  ]
  ;[watches, watchesRefused, asks] = [0, 0, []]
  earlierAnswers = (_, events) => ({ ok: true, value: { events } })
  answerReply = () => ({ ok: true, value: { seq: 1 } })
  const http = createServer()
  io = new Server(http, { path: '/live/agent', transports: ['websocket'], serveClient: false })
  io.on('connection', (socket) => {
    sockets.push(socket)
    socket.on('watch', (_, ack: (answer: object) => void) =>
      ack(
        watches++ < watchesRefused
          ? { ok: false, refusal: { code: 'unavailable' } }
          : { ok: true, value: { head: head() } },
      ),
    )
    socket.on('catch-up', (asked: { after: number | null }, ack: (answer: object) => void) => {
      const { after } = asked
      asks.push(`after ${after}`)
      const events = after === null ? log.slice(-3) : log.slice(after, after + 3)
      const value = { events, head: head(), shopper: ioana, state: after === null ? state() : null }
      beforeAnswer(asked)
      ack({ ok: true, value })
    })
    socket.on('earlier', async ({ before }: { before: number }, ack: (answer: object) => void) => {
      asks.push(`before ${before}`)
      ack(await earlierAnswers(before, log.slice(Math.max(0, before - 4), before - 1)))
    })
    socket.on(
      'reply',
      ({ text, clientMessageId }: { text: string; clientMessageId: string }, ack: (answer: object) => void) => {
        replies.push(`${clientMessageId} ${text}`)
        const answer = answerReply(text)
        if (answer) ack(answer)
        else socket.disconnect(true)
      },
    )
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  // The client takes its server from the page's address.
  vi.stubGlobal('location', new URL(`http://127.0.0.1:${(http.address() as AddressInfo).port}`))
  connection = new Connection()
  threads = new Threads(connection, ana.id)
})
afterEach(async () => {
  connection.stop()
  await io.close()
  vi.unstubAllGlobals()
})

const texts = () =>
  threads
    .of(conversation)
    .cell.get()
    .timeline.events.map((event) => (event.kind === 'message' ? event.text : event.kind))
const whole = () => eventsTold(log)
const newest = () => eventsTold(log.slice(-3))
const eventsTold = (events: LogEvent[]) => events.map((event) => (event.kind === 'message' ? event.text : event.kind))
const open = () => {
  threads.start()
  connection.start()
  threads.watch(conversation)
}
const say = (text: string) => {
  const event = said(log.length + 1, 'shopper', text)
  log.push(event)
  return event
}
const head = () => ({ seq: log.length, seen: { shopper: 0, agent: 0 } })
/** As the server keeps it: what all events make of it. */
const state = () => ({
  conversation: log.reduce((was: Conversation | null, event) => advance(was, conversation, event), null)!,
  facts: log.reduce((was, event) => advanceFacts(was, event, ana.id), nothingYet),
})
const nothingYet: ThreadFacts = {
  word: { lastMessage: null, owedSince: null, assignedAt: null, callBack: null },
  about: null,
  holding: neverMine,
}
const thread = () => threads.of(conversation)
const soon = { timeout: 10_000 }

test('a thread opens with its newest page, in one request; older pages come one at a time when they are asked for, up to the beginning (A29)', async () => {
  open()
  await expect.poll(texts, soon).toEqual(newest())
  expect(thread().cell.get().loaded).toBe(true)
  expect(asks).toEqual(['after null'])
  thread().earlier.next()
  await expect.poll(texts, soon).toEqual(whole().slice(1))
  thread().earlier.next()
  await expect.poll(texts, soon).toEqual(whole())
  thread().earlier.next()
  await expect.poll(() => thread().earlier.loading.get(), soon).toBe('idle')
  expect(asks).toEqual(['after null', 'before 5', 'before 2'])
})

test('what was found in an old page is loaded up to, and all is shown together (A29, A14)', async () => {
  open()
  await expect.poll(texts, soon).toEqual(newest())
  const shown: number[] = []
  thread().cell.subscribe(() => shown.push(thread().cell.get().timeline.events[0]!.seq))
  await thread().earlier.to(1)
  expect(texts()).toEqual(whole())
  expect(new Set(shown)).toEqual(new Set([1]))
})

test('what the whole thread says is known with the newest page alone, and goes on with what comes (A29, D10)', async () => {
  log.splice(1, 0, {
    seq: 2,
    at: 2,
    by: { kind: 'system' },
    kind: 'described',
    attributes: { plan: 'gold' },
    cart: null,
  })
  log.splice(2, 0, { seq: 3, at: 3, by: { kind: 'system' }, kind: 'assigned', agent: ana, epoch: 1, why: null })
  log = log.map((event, index) => ({ ...event, seq: index + 1 }))
  open()
  await expect.poll(texts, soon).toEqual(newest())
  const { facts, timeline } = thread().cell.get()
  expect(facts).toMatchObject({
    about: { attributes: { plan: 'gold' } },
    holding: { mine: true },
    word: { assignedAt: 3 },
  })
  expect(facts?.word.owedSince).not.toBeNull()
  expect(timeline.conversation).toMatchObject({ state: 'assigned', assignee: ana })
  const answer = said(log.length + 1, ana, 'Here you are')
  log.push(answer, {
    seq: log.length + 2,
    at: 9,
    by: { kind: 'agent', ...maria },
    kind: 'assigned',
    agent: maria,
    epoch: 2,
    why: null,
  })
  sockets[0]!.emit('event', conversation, answer)
  sockets[0]!.emit('event', conversation, log.at(-1)!)
  await expect
    .poll(() => thread().cell.get().facts, soon)
    .toMatchObject({ word: { owedSince: null }, holding: { mine: false, gone: { how: 'taken', to: maria.name } } })
  expect(thread().cell.get().facts).toEqual(state().facts)
})

test('an older page that was on its way while a message of it was deleted shows it as deleted (D10)', async () => {
  open()
  await expect.poll(texts, soon).toEqual(newest())
  earlierAnswers = async (_, events) => {
    const deleted: LogEvent = { seq: log.length + 1, at: 9, by: { kind: 'shopper' }, kind: 'deleted', target: 3 }
    log.push(deleted)
    sockets[0]!.emit('event', conversation, deleted)
    await expect.poll(() => thread().cell.get().timeline.seq, soon).toBe(deleted.seq)
    return { ok: true, value: { events } }
  }
  await thread().earlier.to(2)
  expect(
    thread()
      .cell.get()
      .timeline.events.find(({ seq }) => seq === 3),
  ).toMatchObject({ text: '', deleted: true })
})

test('an older page that did not come is asked for again by the reader, and may come by itself once the line is back (A29)', async () => {
  open()
  await expect.poll(texts, soon).toEqual(newest())
  earlierAnswers = () => ({ ok: false, refusal: { code: 'unavailable' } })
  await thread().earlier.to(1)
  expect([thread().earlier.loading.get(), texts()]).toEqual(['failed', newest()])
  sockets[0]!.conn.close()
  await expect.poll(() => thread().earlier.loading.get(), soon).toBe('idle')
  earlierAnswers = (_, events) => ({ ok: true, value: { events } })
  await thread().earlier.to(1)
  expect(texts()).toEqual(whole())
})

test('a thread that was left for long opens with its newest page again; one that is looked at misses nothing (A29, D6)', async () => {
  threads.start()
  connection.start()
  const leave = threads.watch(conversation)
  await expect.poll(texts, soon).toEqual(newest())
  leave()
  for (let more = 0; more <= limits.page; more++) say('while nobody looked')
  say('the newest')
  threads.watch(conversation)
  await expect.poll(texts, soon).toEqual(newest())
  for (let more = 0; more <= limits.page; more++) say('while the line was down')
  sockets[0]!.conn.close()
  await expect.poll(() => texts().length, soon).toBe(3 + limits.page + 1)
})

test('what is said while the thread is being read is neither lost nor doubled (D6)', async () => {
  let told = false
  beforeAnswer = () => {
    if (told) return
    told = true
    sockets[0]!.emit('event', conversation, say('in the middle'))
    sockets[0]!.emit('event', conversation, log[1])
  }
  open()
  await expect.poll(texts, soon).toContain('in the middle')
  expect(texts()).toEqual(whole().slice(-4))
})

test('an event that never came is noticed by the next one, and by the heads when none follows (D4, D5)', async () => {
  open()
  await expect.poll(texts, soon).toEqual(newest())
  say('lost on the way')
  sockets[0]!.emit('event', conversation, say('the next'))
  await expect.poll(texts, soon).toEqual(whole().slice(-5))
  say('the last, lost')
  sockets[0]!.emit('heads', { [conversation]: { seq: log.length, seen: { shopper: 2, agent: 1 } } }, '1')
  await expect.poll(texts, soon).toEqual(whole().slice(-6))
  expect(thread().cell.get().timeline.seen).toEqual({ shopper: 2, agent: 1 })
})

test('who could not be noted as looking on asks again: nothing of the thread would be told here otherwise (A10, D5)', async () => {
  watchesRefused = 1
  open()
  await expect.poll(() => watches, soon).toBe(2)
  await expect.poll(texts, soon).toEqual(newest())
})

test('what was said while the line was down is there when it is back (A10, D6)', async () => {
  open()
  await expect.poll(texts, soon).toEqual(newest())
  sockets[0]!.conn.close()
  await expect.poll(() => connection.state.get().kind, soon).toBe('offline')
  say('in the meantime')
  await expect.poll(texts, soon).toEqual(whole().slice(-4))
  expect(connection.state.get()).toEqual({ kind: 'online' })
})

test('replies leave one at a time, in order; one whose answer was lost is asked again under the same id (D1, D3)', async () => {
  const outbox = new Outbox(connection, 'outbox.', () => undefined)
  outbox.start()
  connection.start()
  let first = true
  answerReply = () => {
    const lost = first
    first = false
    return lost ? null : { ok: true, value: { seq: 1 } }
  }
  for (const text of ['one', 'two', 'three']) outbox.post(conversation, { kind: 'reply', text, epoch: 1 })
  await expect
    .poll(
      () =>
        outbox
          .of(conversation)
          .get()
          .map(({ text, state }) => `${text} ${state}`),
      soon,
    )
    .toEqual(['one acked', 'two acked', 'three acked'])
  expect(replies.map((reply) => reply.split(' ')[1])).toEqual(['one', 'one', 'two', 'three'])
  expect(replies[0]).toBe(replies[1])
  expect(new Set(replies).size).toBe(3)
})

/** Without a session there is nothing left to reply with: the line ends. */
const answered = Object.entries(refusals).filter(([code]) => code !== 'unauthenticated')

test.each(answered)(
  'a reply refused with %s is tried again under its id or shown with its words, as the table says (A12)',
  async (code, { retry }) => {
    const outbox = new Outbox(connection, 'outbox.', () => undefined)
    outbox.start()
    connection.start()
    answerReply = () =>
      replies.length === 1 ? { ok: false, refusal: { code, retryAfter: 0.01 } } : { ok: true, value: { seq: 1 } }
    outbox.post(conversation, { kind: 'reply', text: 'kept', epoch: 1 })
    await expect
      .poll(
        () =>
          outbox
            .of(conversation)
            .get()
            .map(({ state }) => state),
        soon,
      )
      .toEqual([retry ? 'acked' : 'refused'])
    expect(outbox.of(conversation).get()[0]?.text).toBe('kept')
    expect(new Set(replies).size).toBe(1)
  },
)
