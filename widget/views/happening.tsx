/** @jsxImportSource preact */
import type { Line } from '../thread-items'
import { sayDay, useLaterSentences, useSurroundings } from './surroundings'

/** Somebody came, passed on, closed: one line between the bubbles. */
export function Happening({ line }: { line: Line }) {
  const say = useLaterSentences()
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
