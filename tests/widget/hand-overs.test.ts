import { expect, test } from 'vitest'
import { expectation } from '../../widget/expectation'
import { threadItems } from '../../widget/thread-items'
import { waitingNotice } from '../../widget/waiting-notice'
import { assigned, chatWith, closed, log, maria, queued, radu, said, started } from './shop-log'

type Told = Parameters<typeof log>
const away = { status: 'busy' as const, faces: [], expectedWait: 60, promiseAt: null }
const chat = (...events: Told) => chatWith(log(started, said('Hello'), ...events), { availability: away })
const lines = (...events: Told) =>
  threadItems(chat(...events)).flatMap((item) => (item.kind === 'line' ? [item.line] : []))
const lost = queued('agent-lost')

test('who has a conversation and says nothing has not joined, and passes nobody on (S35)', () => {
  expect(lines(queued(), assigned(maria))).toEqual([])
  expect(lines(queued(), assigned(maria), lost, assigned(radu), lost, assigned(maria))).toEqual([])
  expect(lines(queued(), assigned(maria), assigned(radu))).toEqual([])
})

test('an agent joins with the first word, also after others who said nothing; a colleague after them is told, and joins likewise (S35)', () => {
  expect(
    lines(queued(), assigned(maria), lost, assigned(radu), said('Good day', radu), said('Radu here', radu)),
  ).toEqual([{ what: 'joined', name: radu.name }])
  const handed = [queued(), assigned(maria), said('One moment', maria), queued('transferred'), assigned(radu)]
  expect(lines(...handed)).toEqual([{ what: 'joined', name: maria.name }, { what: 'passed on' }])
  // Further hands without a word add nothing to that.
  expect(lines(...handed, lost, assigned(maria), lost, assigned(radu), said('Here', radu))).toEqual([
    { what: 'joined', name: maria.name },
    { what: 'passed on' },
    { what: 'joined', name: radu.name },
  ])
  expect(lines(...handed, lost, assigned(maria), said('Back', maria))).toEqual([
    { what: 'joined', name: maria.name },
    { what: 'passed on' },
  ])
})

test('the line that an agent has joined stands right above their first word', () => {
  const shown = threadItems(chat(assigned(maria), said('Anybody?'), said('Yes', maria))).map((item) =>
    item.kind === 'said' ? item.text : item.kind === 'line' ? item.line.what : item.kind,
  )
  expect(shown).toEqual(['day', 'Hello', 'Anybody?', 'joined', 'Yes'])
})

test('after a change of hands without a word somebody is looked for, until one of the team writes (S35)', () => {
  expect(expectation(chat(queued(), assigned(maria))).kind).toBe('with')
  expect(expectation(chat(queued(), assigned(maria), lost)).kind).toBe('searching')
  expect(expectation(chat(queued(), assigned(maria), lost, assigned(radu))).kind).toBe('searching')
  expect(expectation(chat(queued(), assigned(maria), assigned(radu))).kind).toBe('searching')
  expect(expectation(chat(queued(), assigned(maria), lost, assigned(radu), said('Here', radu))).kind).toBe('with')
})

test('after the second, leaving a message is offered, in the queue and with an agent; no longer once somebody has written, or it is over (S35)', () => {
  const once = [queued(), assigned(maria), lost, assigned(radu)]
  expect(waitingNotice(chat(...once))).toBeNull()
  expect(waitingNotice(chat(...once, lost))).toEqual({ kind: 'searching' })
  expect(waitingNotice(chat(...once, lost, assigned(maria)))).toEqual({ kind: 'searching' })
  expect(waitingNotice(chat(...once, lost, assigned(maria), said('Here', maria)))).toBeNull()
  expect(waitingNotice(chat(...once, lost, closed))).toBeNull()
})
