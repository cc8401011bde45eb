import { serverTime } from './core'
import type { Tongue } from './locales/load'
import { daysBetween, sayMoment } from './moments'

/** "by Tuesday 11:00", in the shopper's time zone and language. For views of `later`. */
export function sayBy(at: number, { later, tag }: Tongue): string {
  return later!.by(sayMoment(at, serverTime(), tag))
}

/** "Yesterday", "Tuesday", "3 November". For views of `later`. */
export function sayDay(at: number, { later, tag }: Tongue): string {
  const now = serverTime()
  const ago = daysBetween(at, now)
  if (ago <= 0) return later!.today
  if (ago === 1) return later!.yesterday
  const { weekdayName, date } = sayMoment(at, now, tag)
  return ago < 7 ? weekdayName : date
}
