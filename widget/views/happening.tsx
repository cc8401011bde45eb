/** @jsxImportSource preact */
import type { Line } from '../thread-items'
import { sayDay, useLaterSentences, useSurroundings } from './surroundings'

/** Somebody came, passed on, closed: one line between the bubbles. */
export function Happening({ line }: { line: Line }) {
  const say = useLaterSentences()
  if (line.what === 'joined') return <p class="happening">{say.joined(line.name)}</p>
  if (line.what === 'call') return <p class="happening">{say.callBack(line.phone)}</p>
  const lines = { 'passed on': say.passedOn, left: say.left, 'all left': say.allLeft, closed: say.closed, ended: say.ended, 'goes on': say.goesOn }
  return <p class="happening">{lines[line.what]}</p>
}

export function Day({ at }: { at: number }) {
  return (
    <p class="day">
      <span>{sayDay(at, useSurroundings().tongue)}</span>
    </p>
  )
}
