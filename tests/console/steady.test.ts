import { expect, test } from 'vitest'
import { steady } from '../../console/features/inbox/steady'
import { row } from './counter-log'

const [first, second, third] = [row(), row(), row()]
const stood = [first, second].map((each) => ({ row: each, gone: false }))

test('under the pointer rows keep their places: what changes changes in place, what left is only marked', () => {
  const changed = { ...second, siteName: 'Another' }
  expect(steady(stood, [changed, first])).toEqual({
    rows: [
      { row: first, gone: false },
      { row: changed, gone: false },
    ],
    held: 0,
  })
  expect(steady(stood, [second])).toEqual({
    rows: [
      { row: first, gone: true },
      { row: second, gone: false },
    ],
    held: 0,
  })
})

test('a new row at the end is added, one that would push others down waits and is counted', () => {
  expect(steady(stood, [first, second, third]).rows.map((each) => each.row)).toEqual([first, second, third])
  expect(steady(stood, [third, first, second])).toEqual({ rows: stood, held: 1 })
})
