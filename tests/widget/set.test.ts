import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ConversationId } from '../../shared/ids'
import type { Answer } from '../../shared/refusals'
import type { Acting } from '../../widget/features/acts/acting'
import { forget, set } from '../../widget/features/acts/set'
import type { ChatState } from '../../widget/chat-state'
import { createStore } from '../../widget/store'

const conversation = ConversationId.parse('00000000-0000-4000-8000-000000000001')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page with an open conversation; `answers`: the server's, in turn. */
function page(...answers: Answer<Record<string, never>>[]) {
  const told: unknown[] = []
  const state = createStore({
    threads: [{ id: conversation, state: 'queued' }],
    contact: { name: null, email: null, verified: false },
    link: { kind: 'live' },
  } as unknown as ChatState)
  const ask = (_name: string, { attributes, cart }: { attributes: object; cart?: unknown }) => {
    told.push(cart === undefined ? attributes : { ...attributes, cart })
    return Promise.resolve(answers.shift() ?? { ok: true, value: {} })
  }
  return { told, acting: { chat: { state, ask } } as unknown as Acting }
}
const limited = (retryAfter: number): Answer<never> => ({ ok: false, refusal: { code: 'limited', retryAfter } })

test('a page that sets more than the server takes waits as long as it is told, and then tells the latest of everything in one (H29)', async () => {
  const { told, acting } = page({ ok: true, value: {} }, limited(8))
  set(acting, 'attributes', { orders: 1 })
  await vi.advanceTimersByTimeAsync(0)
  for (const orders of [2, 3, 4]) set(acting, 'attributes', { orders })
  await vi.advanceTimersByTimeAsync(0)
  set(acting, 'attributes', { plan: 'gold' })
  expect(told).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(7_900)
  expect(told).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(200)
  expect(told.slice(2)).toEqual([{ orders: 4, plan: 'gold' }])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toHaveLength(3)
})

test('what a page sets while its last words are still on their way is told after them', async () => {
  const { told, acting } = page()
  set(acting, 'attributes', { orders: 1 })
  set(acting, 'attributes', { orders: 2 })
  await vi.advanceTimersByTimeAsync(0)
  expect(told).toEqual([{ orders: 1 }, { orders: 2 }])
})

test('what was forgotten meanwhile is not told of whoever comes next', async () => {
  const { told, acting } = page(limited(8))
  set(acting, 'attributes', { orders: 1 })
  await vi.advanceTimersByTimeAsync(0)
  forget(acting)
  await vi.advanceTimersByTimeAsync(8_100)
  expect(told.slice(1)).toEqual([{}])
})
