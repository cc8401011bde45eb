import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyCounts, applySummary, rowsOf, type InboxPage } from '../../console/features/inbox/apply-summary'
import { belongs, compare, isBreached, isUnread } from '../../console/features/inbox/lists'
import type { InboxList } from '../../shared/agent-protocol'
import type { Summary } from '../../shared/conversation'
import { advanceSummary, hear } from '../../shared/summary'
import { ana, maria, row, said } from './counter-log'

const counts = { queue: 0, mine: 0, left: 0, breached: 0 }
const page = (rows: Summary[], next: string | null = null): InboxPage => ({ rows, next, counts, revision: '1' })
const lists: InboxList[] = ['queue', 'mine', 'left', 'all']

test('a conversation that Ana is given leaves the queue and stands among hers, at the top', () => {
  const [waiting, other, hers] = [
    row({ queuedAt: 1 }),
    row({ queuedAt: 2 }),
    row({ state: 'assigned', assignee: ana, updatedAt: 5 }),
  ]
  const given = { ...waiting, state: 'assigned' as const, assignee: ana, updatedAt: 9 }
  expect(rowsOf(applySummary([page([waiting, other])], 'queue', given, ana.id))).toEqual([other])
  expect(rowsOf(applySummary([page([hers])], 'mine', given, ana.id))).toEqual([given, hers])
  expect(rowsOf(applySummary([page([hers])], 'mine', { ...given, assignee: maria }, ana.id))).toEqual([hers])
})

test('the queue stands oldest first, left messages by their promise with the undated last', () => {
  const [late, soon, undated] = [
    row({ state: 'left', promiseAt: 100 }),
    row({ state: 'left', promiseAt: 200 }),
    row({ state: 'left', promiseAt: null }),
  ]
  expect([undated, soon, late].sort((one, other) => compare('left', one, other))).toEqual([late, soon, undated])
  const [first, second] = [row({ queuedAt: 1 }), row({ queuedAt: 2 })]
  expect([second, first].sort((one, other) => compare('queue', one, other))).toEqual([first, second])
  expect([isBreached(late, 150), isBreached(soon, 150), isBreached(undated, 150)]).toEqual([true, false, false])
})

test('what sorts beyond the pages fetched so far waits for its page; on the last page it is added', () => {
  const [first, last, beyond] = [row({ queuedAt: 1 }), row({ queuedAt: 5 }), row({ queuedAt: 9 })]
  expect(rowsOf(applySummary([page([first, last], 'more')], 'queue', beyond, ana.id))).toEqual([first, last])
  expect(rowsOf(applySummary([page([first, last])], 'queue', beyond, ana.id))).toEqual([first, last, beyond])
})

test('a list with rows applied one by one is the list as it would be fetched (D10, for the inbox)', () => {
  const rows = Array.from({ length: 5 }, () => row())
  const change = fc.record({
    of: fc.nat(4),
    state: fc.constantFrom('queued', 'assigned', 'left', 'closed'),
    by: fc.constantFrom(ana, maria),
    at: fc.nat(50),
  })
  fc.assert(
    fc.property(fc.constantFrom(...lists), fc.array(change, { maxLength: 20 }), (list, changes) => {
      const now = new Map<string, Summary>()
      let pages = [page([])]
      for (const { of, state, by, at } of changes) {
        const changed = {
          ...rows[of]!,
          state,
          assignee: state === 'assigned' ? by : null,
          queuedAt: at,
          promiseAt: at,
          updatedAt: at,
          owedSince: at % 2 ? at : null,
          lastMessage: { text: '', at, by: 'shopper', seq: 3 },
        } as Summary
        now.set(changed.id, changed)
        pages = applySummary(pages, list, changed, ana.id)
      }
      const fetched = [...now.values()]
        .filter((each) => belongs(list, each, ana.id))
        .sort((one, other) => compare(list, one, other))
      expect(rowsOf(pages)).toEqual(fetched)
    }),
  )
})

test('a row follows the events of its conversation; one that missed some is fetched and not patched up, for who waits since when would be wrong (D4)', () => {
  const hers = row({ state: 'assigned', assignee: ana, head: 3 })
  const answered = advanceSummary(hers, said(4, ana, 'It is')) as Summary
  expect(answered).toMatchObject({ head: 4, owedSince: null, lastMessage: { text: 'It is', by: 'agent' } })
  expect(advanceSummary(answered, said(4, ana, 'It is'))).toBe(answered)
  expect(advanceSummary(hers, said(5, 'shopper', 'Mulțumesc'))).toBe('gap')
})

test('the counts follow a row from list to list, and are fetched anew for a row never seen before', () => {
  const waiting = row()
  const taken = { ...waiting, state: 'assigned' as const, assignee: ana }
  expect(applyCounts({ ...counts, queue: 3, mine: 1 }, waiting, taken, ana.id)).toEqual({
    ...counts,
    queue: 2,
    mine: 2,
  })
  expect(applyCounts(counts, undefined, taken, ana.id)).toBeNull()
})

test('what Ana was given and has not answered is unread for her, whatever a colleague has seen or said of it before (A18)', () => {
  const waiting = { text: 'Hello', at: 1, by: 'shopper' as const, seq: 4 }
  const given = row({
    state: 'assigned',
    assignee: ana,
    lastMessage: waiting,
    owedSince: 1,
    seen: { shopper: 0, agent: 4 },
  })
  expect(isUnread(given, ana.id)).toBe(true)
  expect(isUnread(given, maria.id)).toBe(false)
  const answered = { ...given, ...hear(given, said(5, ana, 'Good morning')) }
  expect(isUnread(answered, ana.id)).toBe(false)
  // Maria has answered and passed it on: Ana has still to say her first word.
  const passedOn = { ...given, ...hear(given, said(5, maria, 'Ana knows that better')) }
  expect(isUnread(passedOn, ana.id)).toBe(true)
  expect(isUnread({ ...passedOn, ...hear(passedOn, said(6, ana, 'Here I am')) }, ana.id)).toBe(false)
})

test('what nobody has is unread while no agent has seen it, and nothing is that is closed', () => {
  const unread = row({
    state: 'left',
    lastMessage: { text: 'Hello', at: 1, by: 'shopper', seq: 4 },
    seen: { shopper: 0, agent: 3 },
  })
  expect(isUnread(unread, ana.id)).toBe(true)
  expect(isUnread({ ...unread, seen: { shopper: 0, agent: 4 } }, ana.id)).toBe(false)
  expect(isUnread({ ...unread, state: 'closed' }, ana.id)).toBe(false)
  expect(isUnread({ ...unread, lastMessage: { text: 'Hi', at: 1, by: 'agent', seq: 4 } }, ana.id)).toBe(false)
})

test('of her conversations, those stand on top in which a shopper waits for Ana, the longest first; then what was said last (A18)', () => {
  const word = (at: number) => ({ text: 'Thanks', at, by: 'agent' as const, agent: ana, seq: 4 })
  const hers = { state: 'assigned' as const, assignee: ana }
  const [quiet, lively] = [
    row({ ...hers, owedSince: null, lastMessage: word(50), updatedAt: 99 }),
    row({ ...hers, owedSince: null, lastMessage: word(60) }),
  ]
  const [longest, shortest] = [row({ ...hers, owedSince: 10 }), row({ ...hers, owedSince: 20 })]
  expect([quiet, shortest, lively, longest].sort((one, other) => compare('mine', one, other))).toEqual([
    longest,
    shortest,
    lively,
    quiet,
  ])
})

test('the list of all is sorted by the time that its rows show, when something was said last, and not by a page that was visited since (A19)', () => {
  const at = (moment: number, updatedAt: number) =>
    row({ lastMessage: { text: 'Hello', at: moment, by: 'shopper', seq: 3 }, updatedAt })
  const [early, late] = [at(10, 99), at(20, 20)]
  expect([early, late].sort((one, other) => compare('all', one, other))).toEqual([late, early])
})
