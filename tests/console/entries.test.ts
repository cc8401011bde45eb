import { expect, test } from 'vitest'
import { entriesOf, unlogged, type Entry } from '../../console/features/thread/entries'
import { hear, type LastWord } from '../../shared/summary'
import type { LogEvent } from '../../shared/events'
import { ana, maria, said, started, visited } from './counter-log'

/** The thread in short: what stands in it from top to bottom. */
const short = (events: LogEvent[]) => entriesOf(events).map(outline)
const outline = (entry: Entry) =>
  entry.kind === 'letter'
    ? `${entry.by.kind}: ${entry.parts.map(({ text }) => text).join(' | ')}`
    : entry.kind === 'line'
      ? entry.events.map(({ kind }) => kind).join(' · ')
      : entry.kind

test('what one person writes in one go is one letter; another person, or a longer pause, begins a new one', () => {
  expect(
    short([
      said(1, 'shopper', 'Hello', 1),
      said(2, 'shopper', 'are you there?', 3),
      said(3, ana, 'Yes', 4),
      said(4, maria, 'So am I', 5),
      said(5, maria, 'still', 40),
    ]),
  ).toEqual(['day', 'shopper: Hello | are you there?', 'agent: Yes', 'agent: So am I', 'agent: still'])
})

test('a private note never becomes part of a letter', () => {
  expect(
    short([said(1, ana, 'One moment', 1), said(2, ana, 'a thief?', 1, 'note'), said(3, ana, 'Here I am', 1)]),
  ).toEqual(['day', 'agent: One moment', 'note', 'agent: Here I am'])
})

test('of the pages walked through in a row only the last is told, and what is withheld is not shown', () => {
  expect(
    short([
      started(),
      visited(2, 'cups'),
      visited(3, 'bowls'),
      { seq: 4, kind: 'withheld' },
      said(5, 'shopper', 'This one'),
    ]),
  ).toEqual(['day', 'started', 'visited', 'shopper: This one'])
  expect(entriesOf([started(), visited(2, 'cups'), visited(3, 'bowls')]).at(-1)).toMatchObject({
    events: [{ page: { title: 'bowls' } }],
  })
})

test('each day begins under its own name', () => {
  expect(
    short([
      said(1, 'shopper', 'Monday', 0),
      said(2, 'shopper', 'Tuesday', 24 * 60),
      said(3, 'shopper', 'still Tuesday', 24 * 60 + 1),
    ]),
  ).toEqual(['day', 'shopper: Monday', 'day', 'shopper: Tuesday | still Tuesday'])
})

test('a reply that is both on its way and in the log is shown once (D3)', () => {
  const inLog = said(2, ana, 'Yes')
  const pending = (clientMessageId: string) => ({
    clientMessageId,
    kind: 'reply' as const,
    text: 'Yes',
    epoch: 1,
    at: 0,
    state: 'acked' as const,
    refusal: null,
  })
  const logged = inLog.kind === 'message' ? inLog.clientMessageId : ''
  expect(
    unlogged([pending(logged), pending('another-0123456789')], [started(), inLog]).map((each) => each.clientMessageId),
  ).toEqual(['another-0123456789'])
})

test('a reply that was acknowledged and stands in an older page, which is not loaded, does not wait below the newest one (D3)', () => {
  const pending = {
    clientMessageId: 'an-old-reply-0123456789',
    kind: 'reply' as const,
    text: 'Yes',
    epoch: 1,
    at: 0,
    state: 'acked' as const,
    refusal: null,
  }
  const newest = [said(201, 'shopper', 'And in blue?')]
  expect(unlogged([{ ...pending, seq: 7 }], newest)).toEqual([])
  expect(unlogged([{ ...pending, seq: 202 }, pending], newest)).toHaveLength(2)
})

const owedSince = (events: LogEvent[]) =>
  events.reduce(hear, { lastMessage: null, owedSince: null, assignedAt: null, callBack: null } as LastWord).owedSince

test('an answer is owed since the first message after our last word', () => {
  const [first, answer, second, third] = [
    said(1, 'shopper', 'a'),
    said(2, ana, 'b'),
    said(3, 'shopper', 'c'),
    said(4, 'shopper', 'd'),
  ] as const
  expect(owedSince([first])).toBe('at' in first ? first.at : 0)
  expect(owedSince([first, answer])).toBeNull()
  expect(owedSince([first, answer, second, third])).toBe('at' in second ? second.at : 0)
})

test('the thread says of an answer what the list says: none is owed after a goodbye, also once it is reopened, and one is owed to who asks for a call (A21)', () => {
  const asked = said(2, 'shopper', 'Hello?') as { at: number }
  const closed: LogEvent = { seq: 3, at: asked.at + 1, by: { kind: 'agent', ...ana }, kind: 'closed', epoch: 2 }
  const reopened: LogEvent = { ...closed, seq: 4, kind: 'reopened', epoch: 3 }
  expect(owedSince([started(), said(2, 'shopper', 'Hello?'), closed, reopened])).toBeNull()
  const call: LogEvent = {
    seq: 2,
    at: asked.at,
    by: { kind: 'shopper' },
    kind: 'call-back',
    phone: '+40 722 123 456',
    time: 'any',
  }
  expect(owedSince([started(), call])).toBe(asked.at)
})

test('what happens at once, with nothing said in between, is one line; the queue is not told where it led on at once', () => {
  const by = { kind: 'system' as const }
  const at = 'at' in started() ? (started() as { at: number }).at : 0
  const queued = (seq: number, reason: 'started' | 'no-answer', after: number): LogEvent => ({
    seq,
    at: at + after,
    by,
    kind: 'queued',
    reason,
    queuedAt: at,
    department: null,
    epoch: seq,
  })
  const assigned = (seq: number, after: number): LogEvent => ({
    seq,
    at: at + after,
    by,
    kind: 'assigned',
    agent: ana,
    epoch: seq,
    why: null,
  })
  expect(short([started(), queued(2, 'started', 0), assigned(3, 1_000)])).toEqual(['day', 'started · assigned'])
  expect(short([started(), queued(2, 'started', 0), assigned(3, 90_000)])).toEqual([
    'day',
    'started · queued',
    'assigned',
  ])
  expect(short([assigned(1, 0), queued(2, 'no-answer', 1_000), assigned(3, 2_000)])).toEqual([
    'day',
    'assigned · queued · assigned',
  ])
  expect(short([queued(1, 'started', 0), said(2, 'shopper', 'Hello', 0), assigned(3, 1_000)])).toEqual([
    'day',
    'queued',
    'shopper: Hello',
    'assigned',
  ])
})
