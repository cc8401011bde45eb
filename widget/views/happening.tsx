/** @jsxImportSource preact */
import { daysBetween, sayMoment } from '../moments'
import type { Line } from '../thread-items'
import type { Tongue } from '../locales/load'
import { useSurroundings } from './surroundings'

/** Somebody came, passed on, closed: one line between the bubbles. */
export function Happening({ line }: { line: Line }) {
  const { say } = useSurroundings().tongue
  const lines = { 'passed on': say.passedOn, left: say.left, 'all left': say.allLeft, closed: say.closed, ended: say.ended, 'goes on': say.goesOn }
  return <p class="happening">{line.what === 'joined' ? say.joined(line.name) : lines[line.what]}</p>
}

export function Day({ at }: { at: number }) {
  return (
    <p class="day">
      <span>{sayDay(at, useSurroundings().tongue)}</span>
    </p>
  )
}

/** "Yesterday", "Tuesday", "3 November". */
export function sayDay(at: number, { say, tag }: Tongue): string {
  const now = Date.now()
  const ago = daysBetween(at, now)
  if (ago <= 0) return say.today
  if (ago === 1) return say.yesterday
  const { weekdayName, date } = sayMoment(at, now, tag)
  return ago < 7 ? weekdayName : date
}
