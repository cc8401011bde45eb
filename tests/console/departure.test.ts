import { expect, test } from 'vitest'
import { stillGone } from '../../console/features/inbox/still-gone'
import { departuresOf } from '../../console/features/inbox/use-departures'
import { holdingOf } from '../../shared/departure'
import type { Actor, LogEvent, QueuedReason } from '../../shared/events'
import type * as z from 'zod'
import { ana, conversation, maria, said, started } from './counter-log'

const system: Actor = { kind: 'system' }
const agent = (who: typeof ana): Actor => ({ kind: 'agent', ...who })
const why = (rule: 'least-loaded' | 'taken' | 'transferred') => ({
  rule,
  waited: 0,
  language: 'en',
  languageWaived: false,
  departmentWaived: false,
  candidates: [],
  considered: 1,
})
const given = (
  seq: number,
  to: typeof ana,
  rule: 'least-loaded' | 'taken' | 'transferred' = 'least-loaded',
  by: Actor = system,
): LogEvent => ({ seq, at: seq, by, kind: 'assigned', agent: to, epoch: seq, why: why(rule) })
const queued = (seq: number, reason: z.infer<typeof QueuedReason>, by: Actor = system): LogEvent => ({
  seq,
  at: seq,
  by,
  kind: 'queued',
  reason,
  queuedAt: 1,
  department: null,
  epoch: seq,
})
const closed = (seq: number, by: Actor): LogEvent => ({ seq, at: seq, by, kind: 'closed', epoch: seq })
const departureOf = (events: LogEvent[], me: typeof ana.id, mine = false) =>
  holdingOf(events, me, { mine, gone: null }).gone
const hers = [started(), given(2, ana), said(3, 'shopper', 'Hello')]

test('of what has gone from Ana it is said why, and who has it now (A21)', () => {
  expect(departureOf([...hers, queued(4, 'no-answer'), given(5, maria)], ana.id)).toEqual({
    how: 'no-answer',
    to: 'Maria Ionescu',
    at: 4,
  })
  expect(departureOf([...hers, queued(4, 'no-answer')], ana.id)).toEqual({ how: 'no-answer', to: null, at: 4 })
  expect(departureOf([...hers, queued(4, 'agent-lost'), given(5, maria)], ana.id)).toMatchObject({ how: 'agent-lost' })
  expect(departureOf([...hers, given(4, maria, 'taken', agent(maria))], ana.id)).toEqual({
    how: 'taken',
    to: 'Maria Ionescu',
    at: 4,
  })
  expect(departureOf([...hers, closed(4, { kind: 'shopper' })], ana.id)).toMatchObject({ how: 'ended' })
  expect(departureOf([...hers, closed(4, agent(maria))], ana.id)).toMatchObject({ how: 'closed', to: 'Maria Ionescu' })
})

test('nothing is said of what she gave away or closed herself, has again, or never had (A21)', () => {
  expect(departureOf([...hers, given(4, maria, 'transferred', agent(ana))], ana.id)).toBeNull()
  expect(departureOf([...hers, closed(4, agent(ana))], ana.id)).toBeNull()
  expect(departureOf([...hers, queued(4, 'no-answer'), given(5, ana)], ana.id)).toBeNull()
  expect(departureOf([started(), given(2, maria), queued(3, 'no-answer')], ana.id)).toBeNull()
})

test('from where it was hers already, the rest of the log tells it', () => {
  const rest = [queued(4, 'shift-ended'), given(5, maria)]
  expect(departureOf(rest, ana.id, true)).toEqual({ how: 'shift-ended', to: 'Maria Ionescu', at: 4 })
  expect(departureOf(rest, ana.id)).toBeNull()
})

test('it is said where it is now, also after it has gone on from who had it next (A21)', () => {
  const taken = [...hers, given(4, maria, 'taken', agent(maria))]
  expect(departureOf([...taken, queued(5, 'agent-lost')], ana.id)).toEqual({ how: 'transferred', to: null, at: 4 })
  expect(departureOf([...hers, queued(4, 'no-answer'), given(5, maria), queued(6, 'no-answer')], ana.id)).toEqual({
    how: 'no-answer',
    to: null,
    at: 4,
  })
  expect(
    departureOf([...hers, closed(4, { kind: 'shopper' }), given(5, maria, 'taken', agent(maria))], ana.id),
  ).toEqual({ how: 'taken', to: 'Maria Ionescu', at: 4 })
})

test('what has come back to her is no longer told as gone (A21)', () => {
  const gone = [{ id: conversation }]
  expect(stillGone(gone, [])).toEqual(gone)
  expect(stillGone(gone, [{ id: conversation }])).toEqual([])
})

test('what went from Ana is not told to Maria, who signs in after her in the same tab (A21)', () => {
  departuresOf(ana.id).set([{ id: conversation, name: 'Ioana Marin', how: 'ended', to: null, at: 4 }])
  expect(departuresOf(maria.id).get()).toEqual([])
  expect(departuresOf(ana.id).get()).toHaveLength(1)
})
