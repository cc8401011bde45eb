import { expect, test } from 'vitest'
import { draftHolidays, draftRoster, isEmpty, noDrafts, overtaken } from '../../console/features/roster/drafts'
import { AgentId } from '../../shared/ids'
import { dayOff, officeWeek, roster } from '../rules/rosters'

const ana = AgentId.parse('0b6c1a52-6f0e-4d53-9a3f-1f6a0f6f7a01')
const ion = AgentId.parse('0b6c1a52-6f0e-4d53-9a3f-1f6a0f6f7a02')
const blank = roster({})
const office = roster(officeWeek)
const late = roster({ 1: ['14:00-22:00'] })

test('a change that is taken back by hand leaves nothing to save', () => {
  const changed = draftRoster(noDrafts, ana, office, late)
  expect(isEmpty(changed)).toBe(false)
  expect(isEmpty(draftRoster(changed, ana, office, office))).toBe(true)
  const holiday = draftHolidays(noDrafts, [], [dayOff('2026-12-25', 'Christmas')])
  expect(isEmpty(holiday)).toBe(false)
  expect(isEmpty(draftHolidays(holiday, [], []))).toBe(true)
})

test('a draft remembers what it began with, whatever others save meanwhile', () => {
  const begun = draftRoster(draftRoster(noDrafts, ana, office, late), ana, blank, roster({ 2: ['08:00-12:00'] }))
  expect(begun.rosters[ana]?.base).toBe(office)
  const book = {
    agents: [
      { agent: ana, roster: blank },
      { agent: ion, roster: late },
    ],
    holidays: [],
  }
  expect(overtaken(begun, book, blank)).toEqual({ agents: [ana], holidays: false })
  expect(overtaken(begun, { ...book, agents: [{ agent: ana, roster: office }] }, blank)).toEqual({
    agents: [],
    holidays: false,
  })
})

test('holidays that somebody else has changed meanwhile are told', () => {
  const begun = draftHolidays(noDrafts, [dayOff('2026-12-25')], [])
  expect(overtaken(begun, { agents: [], holidays: [dayOff('2026-12-25')] }, blank).holidays).toBe(false)
  expect(overtaken(begun, { agents: [], holidays: [dayOff('2026-12-25'), dayOff('2026-12-26')] }, blank).holidays).toBe(
    true,
  )
})
