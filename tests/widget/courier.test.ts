import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer, RefusalCode } from '../../shared/refusals'
import type { Ask } from '../../widget/connection'
import { createCourier } from '../../widget/courier'
import { createOutbox } from '../../widget/outbox'
import { createShelf } from '../../widget/shelf'
import { unawaited } from '../../widget/unawaited'
import { conversation } from './shop-log'
import { TabStorage } from './tab-storage'

const words = (text: string) => ({ text, contact: {}, department: null, page: null })
const stored = (id: string, seq: number) => ({
  ok: true as const,
  value: { clientMessageId: id, conversation, seq, state: 'queued' as const },
})
const no = (code: RefusalCode, retryAfter?: number) => ({ ok: false as const, refusal: { code, retryAfter } })

/** A wire flushed by hand: what was asked, and how each is answered. */
function wire() {
  const asked: { id: string; text: string; answer: (given: Answer<never>) => Promise<void> }[] = []
  const ask = ((_name: string, input: { clientMessageId: string; text: string }) =>
    new Promise((resolve) => {
      const answer = async (given: Answer<never>) => {
        resolve(given)
        await vi.advanceTimersByTimeAsync(0)
      }
      asked.push({ id: input.clientMessageId, text: input.text, answer })
    })) as unknown as Ask
  let live = true
  const outbox = createOutbox(createShelf('mugs', new TabStorage()))
  const refused: RefusalCode[] = []
  const courier = createCourier(
    outbox,
    ask,
    () => live,
    undefined,
    (code) => refused.push(code),
  )
  const texts = () => asked.map(({ text }) => text)
  return { asked, texts, outbox, courier, refused, hang: (up: boolean) => void (live = up) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('one message is in flight at a time, so the order of writing is the order of arriving (D1)', async () => {
  const { asked, texts, outbox, courier } = wire()
  for (const text of ['one', 'two', 'three']) {
    outbox.add(words(text))
    unawaited(courier.run())
  }
  expect(texts()).toEqual(['one'])
  await asked[0]!.answer(stored(asked[0]!.id, 2) as never)
  expect(texts()).toEqual(['one', 'two'])
})

test.each(['unavailable', 'internal', 'limited'] as const)(
  'after "%s" the same message goes again under the same id (D3)',
  async (code) => {
    const { asked, texts, outbox, courier } = wire()
    outbox.add(words('once only'))
    outbox.add(words('after it'))
    unawaited(courier.run())
    await asked[0]!.answer(no(code, code === 'limited' ? 7 : undefined) as never)
    expect(texts()).toEqual(['once only'])
    await vi.advanceTimersByTimeAsync(code === 'limited' ? 6_900 : 400)
    expect(texts()).toEqual(['once only'])
    await vi.advanceTimersByTimeAsync(1_200)
    expect(texts()).toEqual(['once only', 'once only'])
    expect(asked[1]!.id).toBe(asked[0]!.id)
  },
)

test('a message refused for what it says waits for Ioana, and does not hold up the next', async () => {
  const { asked, texts, outbox, courier, refused } = wire()
  outbox.add(words('refused'))
  outbox.add(words('fine'))
  unawaited(courier.run())
  await asked[0]!.answer(no('invalid') as never)
  expect(texts()).toEqual(['refused', 'fine'])
  expect(outbox.list()[0]).toMatchObject({ text: 'refused', rejected: 'invalid' })
  expect(refused).toEqual(['invalid'])
})

test('a page that must be reloaded loses nothing: the message waits', async () => {
  const { asked, outbox, courier } = wire()
  outbox.add(words('kept'))
  unawaited(courier.run())
  await asked[0]!.answer(no('other-version') as never)
  expect(outbox.list()).toMatchObject([{ text: 'kept', rejected: null, acked: null }])
})

test('nothing is sent while the line is down, and everything once it is back', async () => {
  const { asked, texts, outbox, courier, hang } = wire()
  hang(false)
  outbox.add(words('written offline'))
  await courier.run()
  expect(texts()).toEqual([])
  hang(true)
  unawaited(courier.run())
  expect(texts()).toEqual(['written offline'])
  await asked[0]!.answer(stored(asked[0]!.id, 2) as never)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(texts()).toEqual(['written offline'])
})
