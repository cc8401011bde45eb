import { expect, test } from 'vitest'
import { alertFor } from '../../console/features/alerts/alert-for'
import { missedRows } from '../../console/features/inbox/missed-rows'
import { OwnTakes } from '../../console/features/inbox/own-takes'
import { hear } from '../../shared/summary'
import { ana, maria, row, said } from './counter-log'

const hers = row({ state: 'assigned', assignee: ana, seen: { shopper: 0, agent: 3 } })
const wrote = { ...hers, lastMessage: { text: 'Still there?', at: 1, by: 'shopper' as const, seq: 4 } }

test('the bell rings for Ana when a shopper of hers writes, or when she is given a conversation', () => {
  expect(alertFor(hers, wrote, ana.id)).toBe('message')
  expect(alertFor({ ...hers, state: 'queued', assignee: null }, hers, ana.id)).toBe('given')
  expect(alertFor(undefined, wrote, ana.id)).toBe('given')
  // Also where the row has missed what was said before.
  expect(alertFor(hers, { ...hers, ...hear(hers, said(9, 'shopper', 'Are you there?')) }, ana.id)).toBe('message')
})

test("it does not ring for her own words, for what was seen already, or for what is Maria's", () => {
  expect(alertFor(hers, { ...wrote, lastMessage: { ...wrote.lastMessage, by: 'agent' } }, ana.id)).toBeNull()
  expect(alertFor(wrote, { ...wrote, updatedAt: 9 }, ana.id)).toBeNull()
  expect(alertFor(hers, { ...wrote, seen: { shopper: 0, agent: 4 } }, ana.id)).toBeNull()
  expect(alertFor(hers, { ...wrote, assignee: maria }, ana.id)).toBeNull()
})

test('it rings for what Maria had seen, and even answered, before it was passed on to Ana (A18)', () => {
  const seen = { ...wrote, seen: { shopper: 0, agent: 4 }, owedSince: 1 }
  expect(alertFor(undefined, seen, ana.id)).toBe('given')
  const answered = {
    ...seen,
    owedSince: null,
    lastMessage: { text: 'Ana will help you', at: 2, by: 'agent' as const, agent: maria, seq: 5 },
  }
  expect(alertFor(undefined, answered, ana.id)).toBe('given')
  expect(alertFor({ ...answered, assignee: maria }, answered, ana.id)).toBe('given')
  expect(alertFor(undefined, { ...answered, lastMessage: { ...answered.lastMessage, agent: ana } }, ana.id)).toBeNull()
})

test('what Ana takes in one tab does not call her in another, what Maria gives to her does (A28)', () => {
  const takes = new OwnTakes(ana.id)
  const assigned = (epoch: number, by: typeof ana) => ({
    seq: 4,
    at: 1,
    by: { kind: 'agent' as const, ...by },
    kind: 'assigned' as const,
    agent: ana,
    epoch,
    why: null,
  })
  takes.hear(hers.id, assigned(2, ana))
  expect(takes.explains({ id: hers.id, epoch: 2 })).toBe(true)
  expect(takes.explains({ id: hers.id, epoch: 2 })).toBe(false)
  takes.hear(hers.id, assigned(5, maria))
  expect(takes.explains({ id: hers.id, epoch: 5 })).toBe(false)
})

test('after a break of her connection Ana hears of what was said and given meanwhile, and of nothing that only stands on a later page (A18)', () => {
  const before = { ...hers, updatedAt: 10 }
  const [id, other] = [crypto.randomUUID(), crypto.randomUUID()] as (typeof hers.id)[]
  const written = { ...before, head: before.head + 1, updatedAt: 20 }
  const given = { ...wrote, id: id!, assignedAt: 15, updatedAt: 15 }
  const onALaterPage = { ...wrote, id: other!, assignedAt: 5, updatedAt: 5 }
  expect(missedRows([before], [written, given, onALaterPage])).toEqual([
    [before, written],
    [undefined, given],
  ])
  expect(missedRows([before], [before])).toEqual([])
  expect(missedRows([], [given])).toEqual([[undefined, given]])
})
