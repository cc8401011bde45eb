import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { timesIn } from '../../console/locales/times'
import { today } from '../../console/features/roster/calendar'
import { limits } from '../../shared/limits'
import { hearServerTime, inServerTime, serverTime, watchServerTime } from '../../shared/server-time'
import { renewIn } from '../../widget/features/files/use-pass'
import { threadItems } from '../../widget/thread-items'
import { chatWith, log, said, started } from '../widget/shop-log'

const noon = Date.UTC(2026, 10, 30, 12)
const hour = 3_600_000

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  hearServerTime(Date.now())
})

/** The server says that it is noon, to a device whose clock is off by so much. */
function noonOn(off: number): void {
  vi.setSystemTime(noon + off)
  hearServerTime(noon)
}

test.each([-26 * hour, -3 * hour, 0, 3 * hour, 26 * hour])(
  'on a device whose clock is off by %i ms it is what the server says',
  (off) => {
    noonOn(off)
    expect(serverTime()).toBe(noon)
    expect(inServerTime(noon + off - 60_000)).toBe(noon - 60_000)
    vi.setSystemTime(noon + off + 5_000)
    expect(serverTime()).toBe(noon + 5_000)
  },
)

test.each([-3 * hour, 3 * hour])(
  'on a device whose clock is off by %i ms Ioana can edit what she has just said, and nothing older than the time for it (S33)',
  (off) => {
    noonOn(off)
    const editable = (at: number) =>
      threadItems(chatWith(log(started, said('Is it safe in the ovn?', null, at)))).some(
        (item) => item.kind === 'said' && item.changeable,
      )
    expect(editable(noon - 60_000)).toBe(true)
    expect(editable(noon - limits.change - 60_000)).toBe(false)
  },
)

test('what Ioana writes on a device that is a day behind stands below the day that the server has (S33)', () => {
  noonOn(-26 * hour)
  const waiting = {
    id: 'hello',
    text: 'Hello?',
    at: Date.now(),
    contact: {},
    department: null,
    page: null,
    rejected: null,
    acked: null,
  }
  const items = threadItems(chatWith(log(started, said('Good morning', null, noon - 60_000)), { waiting: [waiting] }))
  expect(items.map(({ kind }) => kind)).toEqual(['day', 'said', 'said'])
})

test.each([-26 * hour, 26 * hour])(
  'a pass for files is asked for again when it runs out, not every ten seconds, on a device that is off by %i ms (S33)',
  (off) => {
    noonOn(off)
    expect(renewIn({ until: noon + hour })).toBe(50 * 60_000 + 1_000)
  },
)

test.each([-26 * hour, 26 * hour])(
  'in a console whose clock is off by %i ms, what the server calls today is today (A28)',
  (off) => {
    noonOn(off)
    const times = timesIn('en')
    expect(times.day(noon - hour)).toBe('Today')
    expect(times.moment(noon + hour)).toBe(times.clock(noon + hour))
    expect(times.ago(noon - 3 * 60_000)).toBe('3 minutes ago')
    expect(today()).toBe('2026-11-30')
  },
)

test('who draws is told once when a clock is off, not of how long each word took on its way', () => {
  hearServerTime(Date.now())
  const told = vi.fn<() => void>()
  const stop = watchServerTime(told)
  hearServerTime(Date.now() + 300)
  hearServerTime(undefined)
  expect(told).not.toHaveBeenCalled()
  hearServerTime(Date.now() + 3 * hour)
  expect(told).toHaveBeenCalledOnce()
  stop()
  hearServerTime(Date.now())
  expect(told).toHaveBeenCalledOnce()
})
