import { knownTag } from '../shared/safe-intl'

/** A moment in parts, for a sentence in any language. */
export type Moment = {
  day: 'today' | 'tomorrow' | 'this week' | 'later'
  /** ISO: 1 is Monday. */
  weekday: number
  weekdayName: string
  /** Day and month, with the year if it is not the current one. */
  date: string
  time: string
}

/** The page's own tag. Plain `en` becomes British English, so that a time is 15:30 unless the page asks otherwise. */
export function formattingTag(tag: string): string {
  const known = knownTag(tag)
  return known === 'en' ? 'en-GB' : known
}

/** Formats a moment in the shopper's own time zone. */
export function sayMoment(at: number, now: number, tag: string): Moment {
  const days = daysBetween(now, at)
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const say = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(formattingTag(tag), options).format(at)
  return {
    day: days <= 0 ? 'today' : days === 1 ? 'tomorrow' : days < 7 ? 'this week' : 'later',
    weekday: new Date(at).getDay() || 7,
    weekdayName: say({ weekday: 'long' }),
    date: say({ day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }),
    time: sayTime(at, tag),
  }
}

export function sayTime(at: number, tag: string): string {
  return new Intl.DateTimeFormat(formattingTag(tag), { hour: '2-digit', minute: '2-digit' }).format(at)
}

/** Calendar days between two moments: one second past midnight counts as a day. */
export function daysBetween(from: number, to: number): number {
  return Math.round((midnight(to) - midnight(from)) / 86_400_000)
}

const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0)
