import { expect, test } from 'vitest'
import { isOffEverywhere, isOnDuty, isPlanned, mayBeHanded } from '../../shared/on-duty'
import { DepartmentId } from '../../shared/ids'

const [repairs, sales] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'].map((id) =>
  DepartmentId.parse(id),
) as [DepartmentId, DepartmentId]
const anyHour = { usesRoster: false, departments: [] }
const byRoster = { usesRoster: true, departments: [] }
const who = (onShift: boolean | null, departments: DepartmentId[] = []) => ({ onShift, departments })

test('a roster counts only where the site follows it; there, who has none planned is not on shift (A20)', () => {
  for (const onShift of [true, false, null]) expect(isOnDuty(who(onShift), anyHour)).toBe(true)
  expect([true, false, null].map((onShift) => isOnDuty(who(onShift), byRoster))).toEqual([true, false, false])
})

test('Ana is off shift only if she answers for no site that would give her conversations now (A20)', () => {
  expect(isOffEverywhere(who(false), [byRoster])).toBe(true)
  expect(isOffEverywhere(who(false), [byRoster, anyHour])).toBe(false)
  expect(isOffEverywhere(who(null), [byRoster])).toBe(true)
  expect(isOffEverywhere(who(true), [byRoster])).toBe(false)
  // The site that follows no roster is not hers.
  expect(isOffEverywhere(who(false, [repairs]), [byRoster, { usesRoster: false, departments: [sales] }])).toBe(true)
  expect(isOffEverywhere(who(false), [])).toBe(false)
})

test('a colleague can be handed a conversation who is there, accepts, and keeps the hours of its site (A20)', () => {
  const there = { online: true, accepting: true, onShift: false }
  expect([mayBeHanded(there, anyHour), mayBeHanded(there, byRoster)]).toEqual([true, false])
  expect(mayBeHanded({ ...there, accepting: false }, anyHour)).toBe(false)
  expect(mayBeHanded({ ...there, online: false }, anyHour)).toBe(false)
  expect(mayBeHanded({ ...there, onShift: null }, byRoster)).toBe(false)
})

test('of Ana it is told whether she is on shift only where a site that she answers for follows the roster (A20)', () => {
  expect(isPlanned(who(null), [anyHour])).toBe(false)
  expect(isPlanned(who(null), [anyHour, byRoster])).toBe(true)
  expect(isPlanned(who(null, [repairs]), [anyHour, { usesRoster: true, departments: [sales] }])).toBe(false)
})
