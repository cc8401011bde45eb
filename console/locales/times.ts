import { knownTag, knownZone } from '../../shared/safe-intl'
import { serverTime } from '../../shared/server-time'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Formats for a moment (milliseconds since the epoch) and for a span (milliseconds). */
export function timesIn(language: string) {
  const locale = regional(language)
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options)
  const clock = format({ timeStyle: 'short' })
  const weekday = format({ weekday: 'short', hour: 'numeric', minute: '2-digit' })
  const date = format({ day: 'numeric', month: 'short' })
  const dateClock = format({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' })
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const longDayYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const full = format({ dateStyle: 'full', timeStyle: 'short' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const units = (unit: string, unitDisplay: 'long' | 'narrow' | 'short') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay })
  const shown = (span: number, display: 'long' | 'narrow' | 'short') => {
    if (span < hour) return units('minute', display).format(Math.max(1, Math.round(span / minute)))
    return span < 2 * day
      ? units('hour', display).format(Math.round(span / hour))
      : units('day', display).format(Math.round(span / day))
  }
  return {
    /** "11:00" */
    clock: (at: number) => clock.format(at),
    /** "11:00" today, "Tue 11:00" within the week, else "24 Nov 11:00": for due times. */
    moment: (at: number, now = serverTime()) => {
      if (daysApart(at, now) === 0) return clock.format(at)
      return Math.abs(at - now) < 6 * day ? weekday.format(at) : dateClock.format(at)
    },
    /** "11:00" today, else "24 Nov": for the corner of a row. */
    short: (at: number, now = serverTime()) => (daysApart(at, now) === 0 ? clock.format(at) : date.format(at)),
    /** "Today", "Yesterday", "Tuesday 24 November": between the messages of two days. */
    day: (at: number, now = serverTime()) => {
      const apart = daysApart(at, now)
      if (apart >= -1 && apart <= 0) return capital(relative.format(apart, 'day'), locale)
      return capital((sameYear(at, now) ? longDay : longDayYear).format(at), locale)
    },
    full: (at: number) => full.format(at),
    date: (at: number) => date.format(at),
    /** "3 minutes ago" */
    ago: (at: number, now = serverTime()) => {
      const span = at - now
      if (Math.abs(span) < hour) return relative.format(Math.round(span / minute), 'minute')
      return Math.abs(span) < day
        ? relative.format(Math.round(span / hour), 'hour')
        : relative.format(daysApart(at, now), 'day')
    },
    /** "2 hours" */
    span: (milliseconds: number) => shown(milliseconds, 'long'),
    /** "2 h" */
    shortSpan: (milliseconds: number) => shown(milliseconds, 'short'),
    /** "1:05": remaining minutes and seconds. */
    countdown: (milliseconds: number) => {
      const seconds = Math.max(0, Math.ceil(milliseconds / 1_000))
      return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    },
    /** The time of day in another time zone. */
    clockIn: (at: number, timeZone: string) =>
      new Intl.DateTimeFormat(locale, {
        weekday: 'short',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: knownZone(timeZone),
      }).format(at),
  }
}
export type Times = ReturnType<typeof timesIn>

/** British or American English: the browser's region, if it uses the same language. */
export function regional(language: string): string {
  return (
    globalThis.navigator?.languages?.find((tag) => tag.split('-')[0] === language && knownTag(tag) === tag) ?? language
  )
}

function daysApart(at: number, now: number): number {
  return Math.round((midnight(at) - midnight(now)) / day)
}

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0)
const sameYear = (at: number, now: number) => new Date(at).getFullYear() === new Date(now).getFullYear()
const capital = (text: string, locale: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
