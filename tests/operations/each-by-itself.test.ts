import { expect, test } from 'vitest'
import { Refused } from '../../server/refusal-error'
import { tryEach } from '../../server/store/try-each'

const unavailable = (code: string) =>
  Object.assign(new Refused('unavailable'), { cause: Object.assign(new Error(code), { code }) })

/** Who had a turn, and what was thrown in the end. */
async function run(failures: Record<string, Error>) {
  const turns: string[] = []
  const thrown = await tryEach(['Ioana', 'Andrei', 'Elena'], async (name) => {
    turns.push(name)
    if (failures[name]) throw failures[name]
  }).catch((error: unknown) => error)
  return { turns, thrown }
}
const all = ['Ioana', 'Andrei', 'Elena']

test('what fails with one keeps none of the others waiting, and is told at the end (H22)', async () => {
  const broken = new Error('a row that makes no sense')
  expect(await run({ Ioana: broken })).toEqual({ turns: all, thrown: broken })
})

test('what somebody holds is no failure (H22)', async () => {
  expect(await run({ Ioana: unavailable('55P03') })).toEqual({ turns: all, thrown: undefined })
})

test('where the database is out nothing else is tried: each would wait for it anew (F7)', async () => {
  expect(await run({ Andrei: unavailable('ECONNREFUSED') })).toMatchObject({
    turns: ['Ioana', 'Andrei'],
    thrown: { message: 'unavailable' },
  })
})
