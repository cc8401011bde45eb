import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { coalesce } from '../../server/lib/coalesce'

/** Something that changes, and takes a while to be read. */
function book() {
  const told = { text: 'old', readings: 0, torn: false }
  const read = coalesce(async () => {
    told.readings++
    const { text, torn } = told
    await pause(5)
    if (torn) throw new Error('torn')
    return text
  })
  return { told, read }
}

test('a crowd that asks at once costs a reading or two, and each is answered (F11)', async () => {
  const { told, read } = book()
  expect(new Set(await Promise.all(Array.from({ length: 100 }, read)))).toEqual(new Set(['old']))
  expect(told.readings).toBe(1)
})

test('who asks after a change is never given what was read before it', async () => {
  const { told, read } = book()
  const before = read()
  await pause(1)
  told.text = 'new'
  expect(await Promise.all([before, read(), read()])).toEqual(['old', 'new', 'new'])
  expect(told.readings).toBe(2)
})

test('a reading that fails is told to those who shared it, and the next is begun anew', async () => {
  const { told, read } = book()
  told.torn = true
  const failing = [read(), read()]
  await pause(1)
  told.torn = false
  const after = read()
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await after).toBe('old')
})
