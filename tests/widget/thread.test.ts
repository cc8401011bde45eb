import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LogEvent } from '../../shared/events'
import type { Ask } from '../../widget/connection'
import { followThread } from '../../widget/thread'
import { assigned, conversation, log, maria, queued, said, started } from './shop-log'

const history = log(
  started,
  said('one'),
  queued(),
  assigned(maria),
  said('two', maria),
  said('three'),
  said('four', maria),
)

/** The server's log as catch-up serves it: `pageSize` events at a time, `until` as far as it has been written. */
function server(events: LogEvent[], pageSize = 200) {
  const served = { until: events.length, asked: [] as number[], fails: 0, pause: null as Promise<void> | null }
  const ask = (async (_name: string, { after }: { after: number }) => {
    served.asked.push(after)
    const seq = served.until
    await served.pause
    if (served.fails-- > 0) return { ok: false, refusal: { code: 'unavailable' } }
    return {
      ok: true,
      value: {
        events: events.slice(after, Math.min(seq, after + pageSize)),
        head: { seq, seen: { shopper: 0, agent: 2 } },
      },
    }
  }) as unknown as Ask
  return Object.assign(served, { ask })
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
const follow = ({ ask }: { ask: Ask }) => followThread(conversation, ask, () => {})
const seqs = (thread: ReturnType<typeof follow>) => thread.timeline().events.map(({ seq }) => seq)

test('a long history is fetched page by page to the very end (D6)', async () => {
  const all = log(started, ...Array.from({ length: 1_000 }, (_, n) => said(`line ${n}`)))
  const served = server(all, 200)
  const thread = follow(served)
  expect(await thread.catchUp()).toBe(true)
  expect(thread.timeline().events).toEqual(all)
  expect(served.asked).toEqual([0, 200, 400, 600, 800, 1_000])
})

test('what comes live during the catch-up is held, and none of it is shown twice (D6)', async () => {
  const served = server(history)
  served.until = 4
  let release = () => {}
  served.pause = new Promise((resolve) => (release = resolve))
  const thread = follow(served)
  const done = thread.catchUp()
  for (const event of history.slice(2, 6)) thread.hear(event)
  expect(seqs(thread)).toEqual([])
  release()
  await done
  expect(seqs(thread)).toEqual([1, 2, 3, 4, 5, 6])
})

test('an event from beyond the next is a gap, and what is missing is fetched (D4)', async () => {
  const served = server(history)
  served.until = 2
  const thread = follow(served)
  await thread.catchUp()
  served.until = 7
  thread.hear(history[6]!)
  await settle()
  expect(seqs(thread)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('the heads show a last message that was lost, which no gap could (D5)', async () => {
  const served = server(history)
  served.until = 6
  const thread = follow(served)
  await thread.catchUp()
  served.until = 7
  thread.hearHead({ seq: 7, seen: { shopper: 0, agent: 6 } })
  await settle()
  expect(seqs(thread)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(thread.timeline().seen.agent).toBe(6)
})

test('heads that arrive while a catch-up is on its way are not forgotten', async () => {
  const served = server(history)
  served.until = 3
  let release = () => {}
  served.pause = new Promise((resolve) => (release = resolve))
  const thread = follow(served)
  const done = thread.catchUp()
  served.until = 7
  thread.hearHead({ seq: 7, seen: { shopper: 0, agent: 0 } })
  release()
  await done
  expect(seqs(thread)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('a catch-up that fails says so and leaves what is there; the next one completes it', async () => {
  const served = server(history)
  served.fails = 1
  const thread = follow(served)
  expect(await thread.catchUp()).toBe(false)
  expect(thread.isWhole()).toBe(false)
  expect(await thread.catchUp()).toBe(true)
  expect(thread.isWhole()).toBe(true)
})

test('however pushes are lost, doubled and mixed up, Ioana ends with the log itself (D4, D10)', async () => {
  const push = fc.integer({ min: 0, max: history.length - 1 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(push, { maxLength: 25 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 7 }),
      async (pushes, pageSize, already) => {
        const served = server(history, pageSize)
        served.until = already
        const thread = follow(served)
        const first = thread.catchUp()
        served.until = history.length
        for (const index of pushes) {
          thread.hear(history[index]!)
          if (index % 2) await settle()
        }
        await first
        thread.hearHead({ seq: history.length, seen: { shopper: 0, agent: 0 } })
        for (let turn = 0; turn < 12; turn++) await settle()
        expect(thread.timeline().events).toEqual(history)
      },
    ),
    { numRuns: 60 },
  )
})
