import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isSpent } from '../../console/features/alerts/banners'
import { stillCalls } from '../../console/features/alerts/alert-for'
import { takeTurn, turnsKey, withTurn } from '../../shared/alert-turn'
import { showBanner } from '../../shared/banner'
import { ana, maria, row } from '../console/counter-log'

const noon = Date.UTC(2026, 10, 30, 12)

beforeEach(() => void vi.useFakeTimers({ now: noon }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What all tabs of a browser share. */
function browser() {
  const kept = new Map<string, string>()
  const stamps = {
    get: (name: string) => kept.get(name) ?? null,
    set: (name: string, value: string) => void kept.set(name, value),
  }
  let last: Promise<unknown> = Promise.resolve()
  const request = (_: string, work: () => unknown) => (last = last.then(work))
  return { kept, stamps, locks: { request } as unknown as LockManager }
}

async function count(turns: Promise<boolean>[]): Promise<number> {
  await vi.advanceTimersByTimeAsync(60)
  return (await Promise.all(turns)).filter(Boolean).length
}

test.each(['with locks', 'without'])(
  'three tabs that hear ten lines at once ring once, and again after a second (S20, A28; %s)',
  async (how) => {
    const { stamps, locks } = browser()
    const lock = how === 'with locks' ? locks : null
    const ten = () => Array.from({ length: 30 }, () => takeTurn('sound', stamps, lock))
    expect(await count(ten())).toBe(1)
    await vi.advanceTimersByTimeAsync(900)
    expect(await count(ten())).toBe(0)
    await vi.advanceTimersByTimeAsync(200)
    expect(await count(ten())).toBe(1)
  },
)

test('two conversations have a banner each in the same second', async () => {
  const { stamps, locks } = browser()
  expect(
    await count([takeTurn('one', stamps, locks), takeTurn('two', stamps, locks), takeTurn('one', stamps, locks)]),
  ).toBe(2)
})

test('a clock that is set back, and what the page has written there, keep nobody silent', async () => {
  expect(withTurn({ sound: { at: noon + 3_600_000, by: 'x' } }, 'sound', 'y', noon)).toEqual({
    sound: { at: noon, by: 'y' },
  })
  const { kept, stamps, locks } = browser()
  for (const written of ['{', 'null', '7', '{"sound":null}', '{"sound":{"at":"x"}}']) {
    kept.set(turnsKey, written)
    expect([written, await count([takeTurn('sound', stamps, locks)])]).toEqual([written, 1])
  }
})

test('a browser that keeps nothing still rings, also where it refuses to lock for that reason (S20)', async () => {
  const nothing = { get: () => null, set: () => {} }
  const refusing = {
    request: () =>
      Promise.reject(new DOMException('Access to the Locks API is denied in this context.', 'SecurityError')),
  } as unknown as LockManager
  expect(await count([takeTurn('sound', nothing, null)])).toBe(1)
  expect(await count([takeTurn('sound', nothing, refusing)])).toBe(1)
})

function page(looking: boolean) {
  const heard = new EventTarget()
  const doc = Object.assign(new EventTarget(), { visibilityState: 'visible', hasFocus: () => looking })
  vi.stubGlobal('document', doc)
  vi.stubGlobal('window', { focus: vi.fn<() => void>() })
  vi.stubGlobal('addEventListener', heard.addEventListener.bind(heard))
  vi.stubGlobal('removeEventListener', heard.removeEventListener.bind(heard))
  return {
    look: () => ((looking = true), heard.dispatchEvent(new Event('focus'))),
    blur: () => heard.dispatchEvent(new Event('blur')),
  }
}

function notifications() {
  const shown: { title: string; options: NotificationOptions & { renotify?: boolean }; close: () => void }[] = []
  vi.stubGlobal(
    'Notification',
    class {
      close = vi.fn<() => void>()
      constructor(
        public title: string,
        public options: NotificationOptions,
      ) {
        shown.push(this)
      }
    },
  )
  return shown
}

test('a banner calls again though one of its tag is there, and goes once somebody looks at the page', () => {
  const { look, blur } = page(false)
  const shown = notifications()
  showBanner('Ana', { tag: 'shop' }, () => {})
  blur()
  expect(shown[0]).toMatchObject({ title: 'Ana', options: { tag: 'shop', renotify: true } })
  expect(shown[0]!.close).not.toHaveBeenCalled()
  look()
  expect(shown[0]!.close).toHaveBeenCalledOnce()
})

test('a phone that throws at `new Notification` shows none, and nothing else happens', () => {
  page(false)
  vi.stubGlobal(
    'Notification',
    class {
      constructor() {
        throw new TypeError('Illegal constructor')
      }
    },
  )
  expect(showBanner('Ana', { tag: 'shop' }, () => {})).toBeNull()
})

const hers = row({
  state: 'assigned',
  assignee: ana,
  owedSince: 1,
  seen: { shopper: 0, agent: 3 },
  lastMessage: { text: 'Still there?', at: 1, by: 'shopper' as const, seq: 4 },
})
const read = { ...hers, seen: { shopper: 0, agent: 4 } }

test('a banner goes when Ana has read it in another tab, has answered, or it has gone to Maria (A28)', () => {
  const then = { seen: 3, seq: 4 }
  expect(isSpent(then, hers, ana.id)).toBe(false)
  expect(isSpent(then, read, ana.id)).toBe(true)
  expect(
    isSpent(then, { ...hers, lastMessage: { text: 'It is.', at: 2, by: 'agent', agent: ana, seq: 5 } }, ana.id),
  ).toBe(true)
  expect(isSpent(then, { ...hers, assignee: maria }, ana.id)).toBe(true)
})

test('what Ana is reading in one tab does not ring in another (A28)', () => {
  expect(stillCalls('message', hers, hers, ana.id)).toBe(true)
  expect(stillCalls('message', hers, read, ana.id)).toBe(false)
  expect(stillCalls('given', hers, read, ana.id)).toBe(true)
  expect(stillCalls('given', hers, { ...hers, assignee: maria }, ana.id)).toBe(false)
})
