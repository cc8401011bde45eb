import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server, type Socket } from 'socket.io'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Connection } from '../../console/connection/connection'
import { Outbox } from '../../console/connection/outbox'
import { Threads } from '../../console/connection/threads'
import type { LogEvent } from '../../shared/events'
import { refusals } from '../../shared/refusals'
import { conversation, said, started } from './counter-log'

/** A real Socket.IO server with one log, three events a page; the console's own line connects to it. */
let io: Server
let log: LogEvent[]
let sockets: Socket[]
let connection: Connection
let threads: Threads
let beforeAnswer: (asked: { after: number }) => void
let replies: string[]
let answerReply: (text: string) => object | null
let watches: number
let watchesRefused: number

beforeEach(async () => {
  ;[log, sockets, replies, beforeAnswer] = [[started(), ...[2, 3, 4, 5, 6, 7].map((seq) => said(seq, 'shopper', `Message ${seq}`))], [], [], () => undefined]
  ;[watches, watchesRefused] = [0, 0]
  answerReply = () => ({ ok: true, value: { seq: 1 } })
  const http = createServer()
  io = new Server(http, { path: '/live/agent', transports: ['websocket'], serveClient: false })
  io.on('connection', (socket) => {
    sockets.push(socket)
    socket.on('watch', (_, ack: (answer: object) => void) => ack(watches++ < watchesRefused ? { ok: false, refusal: { code: 'unavailable' } } : { ok: true, value: {} }))
    socket.on('catch-up', (asked: { after: number }, ack: (answer: object) => void) => {
      const events = log.slice(asked.after, asked.after + 3)
      const head = { seq: log.length, seen: { shopper: 0, agent: 0 } }
      beforeAnswer(asked)
      ack({ ok: true, value: { events, head } })
    })
    socket.on('reply', ({ text, clientMessageId }: { text: string; clientMessageId: string }, ack: (answer: object) => void) => {
      replies.push(`${clientMessageId} ${text}`)
      const answer = answerReply(text)
      if (answer) ack(answer)
      else socket.disconnect(true)
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  // The client takes its server from the page's address.
  vi.stubGlobal('location', new URL(`http://127.0.0.1:${(http.address() as AddressInfo).port}`))
  connection = new Connection()
  threads = new Threads(connection)
})
afterEach(async () => {
  connection.stop()
  await io.close()
  vi.unstubAllGlobals()
})

const texts = () => threads.of(conversation).cell.get().timeline.events.map((event) => (event.kind === 'message' ? event.text : event.kind))
const whole = () => log.map((event) => (event.kind === 'message' ? event.text : event.kind))
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
const soon = { timeout: 10_000 }

test('a thread is read page by page to its head (D6)', async () => {
  open()
  await expect.poll(texts, soon).toEqual(whole())
  expect(threads.of(conversation).cell.get().loaded).toBe(true)
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
  expect(texts()).toEqual(whole())
})

test('an event that never came is noticed by the next one, and by the heads when none follows (D4, D5)', async () => {
  open()
  await expect.poll(texts, soon).toEqual(whole())
  say('lost on the way')
  sockets[0]!.emit('event', conversation, say('the next'))
  await expect.poll(texts, soon).toEqual(whole())
  say('the last, lost')
  sockets[0]!.emit('heads', { [conversation]: { seq: log.length, seen: { shopper: 2, agent: 1 } } }, '1')
  await expect.poll(texts, soon).toEqual(whole())
  expect(threads.of(conversation).cell.get().timeline.seen).toEqual({ shopper: 2, agent: 1 })
})

test('who could not be noted as looking on asks again: nothing of the thread would be told here otherwise (A10, D5)', async () => {
  watchesRefused = 1
  open()
  await expect.poll(() => watches, soon).toBe(2)
  await expect.poll(texts, soon).toEqual(whole())
})

test('what was said while the line was down is there when it is back (A10, D6)', async () => {
  open()
  await expect.poll(texts, soon).toEqual(whole())
  sockets[0]!.conn.close()
  await expect.poll(() => connection.state.get().kind, soon).toBe('offline')
  say('in the meantime')
  await expect.poll(texts, soon).toEqual(whole())
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
  await expect.poll(() => outbox.of(conversation).get().map(({ text, state }) => `${text} ${state}`), soon).toEqual(['one acked', 'two acked', 'three acked'])
  expect(replies.map((reply) => reply.split(' ')[1])).toEqual(['one', 'one', 'two', 'three'])
  expect(replies[0]).toBe(replies[1])
  expect(new Set(replies).size).toBe(3)
})

/** Without a session there is nothing left to reply with: the line ends. */
const answered = Object.entries(refusals).filter(([code]) => code !== 'unauthenticated')

test.each(answered)('a reply refused with %s is tried again under its id or shown with its words, as the table says (A12)', async (code, { retry }) => {
  const outbox = new Outbox(connection, 'outbox.', () => undefined)
  outbox.start()
  connection.start()
  answerReply = () => (replies.length === 1 ? { ok: false, refusal: { code, retryAfter: 0.01 } } : { ok: true, value: { seq: 1 } })
  outbox.post(conversation, { kind: 'reply', text: 'kept', epoch: 1 })
  await expect.poll(() => outbox.of(conversation).get().map(({ state }) => state), soon).toEqual([retry ? 'acked' : 'refused'])
  expect(outbox.of(conversation).get()[0]?.text).toBe('kept')
  expect(new Set(replies).size).toBe(1)
})
