import { serverTime } from '../../../shared/server-time'
import { regional } from '../../locales/times'
import { weekdays } from './week'

/** Names of days and dates in that locale. Dates are `2026-12-25`, without time or zone. */
export function calendarIn(language: string) {
  const locale = regional(language)
  const names = (weekday: 'long' | 'short') => {
    const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
    // 1 January 2024 was a Monday.
    return weekdays.map((day) => capital(format.format(Date.UTC(2024, 0, day)), locale))
  }
  const date = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return {
    long: names('long'),
    short: names('short'),
    date: (text: string) => capital(date.format(Date.parse(`${text}T00:00:00Z`)), locale),
  }
}

/** Today's date in the reader's time zone. */
export function today(): string {
  const now = new Date(serverTime())
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
