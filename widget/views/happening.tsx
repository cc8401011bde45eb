/** @jsxImportSource preact */
import type { LaterSentences } from '../locales/later/en'
import type { Line } from '../thread-items'
import { sayDay, useLaterSentences, useSurroundings } from './surroundings'

/** Somebody came, passed on, closed: one line between the bubbles. */
export function Happening({ line }: { line: Line }) {
  return <p class="happening">{sayLine(line, useLaterSentences())}</p>
}

export function sayLine(line: Line, say: LaterSentences): string {
  if (line.what === 'joined') return say.joined(line.name)
  if (line.what === 'call') return say.callBack(line.phone)
  return { 'passed on': say.passedOn, left: say.left, 'all left': say.allLeft, closed: say.closed, ended: say.ended, 'goes on': say.goesOn }[line.what]
}

export function Day({ at }: { at: number }) {
  return (
    <p class="day">
      <span>{sayDay(at, useSurroundings().tongue)}</span>
    </p>
  )
}
