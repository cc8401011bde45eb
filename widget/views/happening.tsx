/** @jsxImportSource preact */
import { isolate, partsOf } from '../../shared/isolate'
import type { LaterSentences } from '../locales/later/en'
import type { Line } from '../thread-items'
import { sayDay, useLaterSentences, useSurroundings } from './surroundings'

/** Somebody came, passed on, closed: one line between the bubbles. */
export function Happening({ line }: { line: Line }) {
  const sentence = sayLine(line, useLaterSentences(), isolate)
  return <p class="happening">{partsOf(sentence).map(({ text, isolated }, index) => (isolated ? <bdi key={index}>{text}</bdi> : text))}</p>
}

/** `isolated`: how a value stands in the sentence where its direction matters. */
export function sayLine(line: Line, say: LaterSentences, isolated = (value: string) => value): string {
  if (line.what === 'joined') return say.joined(isolated(line.name))
  if (line.what === 'call') return say.callBack(isolated(line.phone))
  return { 'passed on': say.passedOn, left: say.left, 'all left': say.allLeft, closed: say.closed, ended: say.ended, 'goes on': say.goesOn }[line.what]
}

export function Day({ at }: { at: number }) {
  return (
    <p class="day">
      <span>{sayDay(at, useSurroundings().tongue)}</span>
    </p>
  )
}
