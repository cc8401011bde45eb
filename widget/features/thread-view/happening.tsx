/** @jsxImportSource preact */
import { isolate } from '../../../shared/isolate'
import { useLaterSentences, useSurroundings } from '../../core'
import { sayDay } from '../../say-when'
import type { LaterSentences } from '../../locales/later/en'
import type { Line } from '../../thread-items'
import { Isolated } from '../../views/isolated'

/** Somebody came, passed on, closed: one line between the bubbles. */
export function Happening({ line }: { line: Line }) {
  const sentence = sayLine(line, useLaterSentences(), isolate)
  return (
    <p class="happening">
      <Isolated sentence={sentence} />
    </p>
  )
}

/** `isolated`: how a value stands in the sentence where its direction matters. */
export function sayLine(line: Line, say: LaterSentences, isolated = (value: string) => value): string {
  if (line.what === 'joined') return say.joined(isolated(line.name))
  if (line.what === 'call') return `${say.callBack(isolated(line.phone))} · ${say.pages.times[line.time]}`
  return {
    'passed on': say.passedOn,
    called: say.called,
    'call withdrawn': say.callWithdrawn,
    left: say.left,
    'all left': say.allLeft,
    closed: say.closed,
    ended: say.ended,
    'goes on': say.goesOn,
  }[line.what]
}

export function Day({ at }: { at: number }) {
  return (
    <p class="day">
      <span>{sayDay(at, useSurroundings().tongue)}</span>
    </p>
  )
}
