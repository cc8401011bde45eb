/** A moment as people say it, ready for a sentence of any language. */
export type Moment = {
  day: 'today' | 'tomorrow' | 'this week' | 'later'
  /** ISO: 1 is Monday. */
  weekday: number
  weekdayName: string
  /** Day and month, with the year where it is another one. */
  date: string
  time: string
}

/** `tag` as the page has it; plain `en` is read as British, so that a time is 15:30 unless the page asks otherwise. */
export function formattingTag(tag: string): string {
  return tag === 'en' ? 'en-GB' : tag
}

/** In the shopper's own time zone, or in `timeZone`. */
export function sayMoment(at: number, now: number, tag: string, timeZone?: string): Moment {
  const locale = formattingTag(tag)
  const days = daysBetween(now, at, timeZone)
  const sameYear = part(at, { year: 'numeric' }, timeZone) === part(now, { year: 'numeric' }, timeZone)
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(at)
  return {
    day: days <= 0 ? 'today' : days === 1 ? 'tomorrow' : days < 7 ? 'this week' : 'later',
    weekday: isoWeekday(at, timeZone),
    weekdayName: format({ weekday: 'long' }),
    date: format({ day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }),
    time: sayTime(at, tag, timeZone),
  }
}

export function sayTime(at: number, tag: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(formattingTag(tag), { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
}

/** Calendar days from one moment to another: one second past midnight is a day. */
export function daysBetween(from: number, to: number, timeZone?: string): number {
  return Math.round((midnight(to, timeZone) - midnight(from, timeZone)) / 86_400_000)
}

function midnight(at: number, timeZone?: string): number {
  return Date.parse(`${new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)}T00:00:00Z`)
}

function isoWeekday(at: number, timeZone?: string): number {
  return new Date(midnight(at, timeZone)).getUTCDay() || 7
}

function part(at: number, options: Intl.DateTimeFormatOptions, timeZone?: string): string {
  return new Intl.DateTimeFormat('en', { ...options, timeZone }).format(at)
}
