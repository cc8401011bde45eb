import { expect, test, vi } from 'vitest'
import type { Ask } from '../../widget/connection'
import { createTyping } from '../../widget/typing'
import { conversation } from './shop-log'

function writing(open: () => typeof conversation | null) {
  const told: unknown[] = []
  const ask = ((_event: string, asked: { on: boolean }) => {
    told.push(asked.on)
    return Promise.resolve({ ok: true, value: {} })
  }) as Ask
  return { told, typing: createTyping(ask, open) }
}

test('what was typed before the first message was sent does not keep the agent from seeing what is typed after it (S8)', () => {
  let open: typeof conversation | null = null
  const { told, typing } = writing(() => open)
  typing.typed()
  open = conversation
  typing.typed()
  expect(told).toEqual([true])
  typing.stopped()
})

test('typing is told at most every three seconds, and over once, six seconds after the last key', () => {
  vi.useFakeTimers()
  const { told, typing } = writing(() => conversation)
  for (let key = 0; key < 5; key++) {
    typing.typed()
    vi.advanceTimersByTime(1_000)
  }
  expect(told).toEqual([true, true])
  vi.advanceTimersByTime(6_000)
  expect(told).toEqual([true, true, false])
  vi.useRealTimers()
})
