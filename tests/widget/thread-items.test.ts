import { expect, test } from 'vitest'
import { threadItems, type Item } from '../../widget/thread-items'
import type { Waiting } from '../../widget/outbox'
import {
  assigned,
  chatWith,
  closed,
  conversation,
  left,
  log,
  maria,
  noon,
  queued,
  radu,
  said,
  started,
  withheld,
} from './shop-log'

const waiting = (text: string, more: Partial<Waiting> = {}): Waiting => ({
  id: `waiting-${text}`,
  text,
  at: noon,
  contact: {},
  department: null,
  page: null,
  rejected: null,
  acked: null,
  ...more,
})
const lines = (items: Item[]) => items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
const words = (items: Item[]) => items.flatMap((item) => (item.kind === 'said' ? [item] : []))
const marks = (items: Item[]) => words(items).map(({ mark }) => mark)

test('a shopper sees words, who joined and who left, and nothing of the routing', () => {
  const events = log(
    started,
    said('Hello'),
    withheld,
    queued(),
    assigned(maria),
    said('Good day', maria),
    withheld,
    closed,
  )
  expect(
    threadItems(chatWith(events)).map((item) =>
      item.kind === 'said' ? item.text : item.kind === 'line' ? item.line.what : item.kind,
    ),
  ).toEqual(['day', 'Hello', 'joined', 'Good day', 'closed'])
})

test('an own message is sent once stored, and seen once an agent has had it on screen (S4)', () => {
  const events = log(started, said('one'), said('two'), said('three'))
  expect(marks(threadItems(chatWith(events, {}, { shopper: 0, agent: 3 })))).toEqual([null, 'seen', 'sent'])
})

test('what the server does not have yet is never shown as sent', () => {
  const state = chatWith(log(started, said('stored')), {
    waiting: [waiting('on its way'), waiting('refused', { rejected: 'invalid' })],
  })
  expect(marks(threadItems(state))).toEqual(['sent', 'sending', 'invalid'])
  expect(marks(threadItems({ ...state, link: { kind: 'lost' } }))).toEqual(['sent', 'held', 'invalid'])
})

test('an acknowledged message counts as sent even before its event has come', () => {
  const state = chatWith(log(started), { waiting: [waiting('hello', { acked: { conversation, seq: 2 } })] })
  expect(marks(threadItems(state))).toEqual(['sent'])
})

test('a refused message can be taken back by its id', () => {
  const [item] = words(threadItems(chatWith([], { waiting: [waiting('no', { rejected: 'invalid' })] })))
  expect(item?.refused).toBe('waiting-no')
})

test('a message keeps its place in the drawing when its event replaces the pending one', () => {
  const pending = words(
    threadItems(chatWith(log(started), { waiting: [waiting('hello', { id: 'id-of-hello_________' })] })),
  )
  const stored = words(threadItems(chatWith(log(started, said('hello')))))
  expect(stored[0]?.key).toBe(pending[0]?.key)
})

test("each day has its line, by the shopper's own calendar", () => {
  const events = log(
    started,
    said('today', null, noon),
    said('later today', null, noon + 3_600_000),
    said('tomorrow', null, noon + 86_400_000),
  )
  expect(threadItems(chatWith(events)).map(({ kind }) => kind)).toEqual(['day', 'said', 'said', 'day', 'said'])
})

test('words of one speaker within five minutes stand together, with the name first and the face last', () => {
  const events = log(
    started,
    said('a', maria),
    said('b', maria),
    said('c', maria, noon + 600_000),
    said('d', radu, noon + 600_000),
  )
  expect(words(threadItems(chatWith(events))).map(({ first, last }) => [first, last])).toEqual([
    [true, false],
    [false, true],
    [true, true],
    [true, true],
  ])
})

test('a left message says whether nobody was there from the start or everybody has gone', () => {
  expect(lines(threadItems(chatWith(log(started, said('x'), left(null)))))).toEqual([{ what: 'left' }])
  expect(lines(threadItems(chatWith(log(started, said('x'), queued(), left(null, 'last-agent-left')))))).toEqual([
    { what: 'all left' },
  ])
})

test('what an agent offers can be taken until the shopper has answered, or the conversation is over (S27)', () => {
  const offered = { ...said('Which one?', maria), choices: ['Blue', 'White'] }
  const open = (...events: Parameters<typeof log>) =>
    words(threadItems(chatWith(log(started, said('Hello'), ...events)))).flatMap(({ offer }) =>
      offer ? [offer.open] : [],
    )
  expect(open(offered)).toEqual([true])
  expect(open(offered, said('Take your time', maria))).toEqual([true])
  expect(open(offered, said('Blue'))).toEqual([false])
  expect(open(offered, closed)).toEqual([false])
  const answering = chatWith(log(started, offered), { waiting: [waiting('Blue')] })
  expect(words(threadItems(answering)).map(({ offer }) => offer?.open)).toEqual([false, undefined])
})

test('only what was said last, a short time ago, in an open conversation, can be changed (S19)', () => {
  const now = Date.now()
  const changeable = (...events: Parameters<typeof log>) =>
    words(threadItems(chatWith(log(started, ...events)))).map((item) => item.changeable)
  expect(changeable(said('one', null, now), said('two', null, now), said('three', maria, now))).toEqual([
    false,
    true,
    false,
  ])
  expect(changeable(said('one', null, now - 300_001))).toEqual([false])
  expect(changeable(said('one', null, now), closed)).toEqual([false])
})
