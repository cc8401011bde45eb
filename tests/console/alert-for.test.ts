import { expect, test } from 'vitest'
import { alertFor } from '../../console/features/alerts/alert-for'
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

test('it does not ring for her own words, for what was seen already, or for what is Maria\'s', () => {
  expect(alertFor(hers, { ...wrote, lastMessage: { ...wrote.lastMessage, by: 'agent' } }, ana.id)).toBeNull()
  expect(alertFor(wrote, { ...wrote, updatedAt: 9 }, ana.id)).toBeNull()
  expect(alertFor(hers, { ...wrote, seen: { shopper: 0, agent: 4 } }, ana.id)).toBeNull()
  expect(alertFor(hers, { ...wrote, assignee: maria }, ana.id)).toBeNull()
})

test('it rings for what Maria had seen, and even answered, before it was passed on to Ana (A18)', () => {
  const seen = { ...wrote, seen: { shopper: 0, agent: 4 }, owedSince: 1 }
  expect(alertFor(undefined, seen, ana.id)).toBe('given')
  const answered = { ...seen, owedSince: null, lastMessage: { text: 'Ana will help you', at: 2, by: 'agent' as const, agent: maria, seq: 5 } }
  expect(alertFor(undefined, answered, ana.id)).toBe('given')
  expect(alertFor({ ...answered, assignee: maria }, answered, ana.id)).toBe('given')
  expect(alertFor(undefined, { ...answered, lastMessage: { ...answered.lastMessage, agent: ana } }, ana.id)).toBeNull()
})
