/** @jsxImportSource preact */
import { isolate } from '../../../shared/isolate'
import { useLaterSentences, useSurroundings } from '../../core'
import { sayDay } from '../../say-when'
import type { LaterSentences } from '../../locales/later/en'
import type { Line } from '../../thread-items'
import { Isolated } from '../../views/isolated'

/** An event between the messages, in one line: an agent joined, passed on, closed. */
export function Happening({ line }: { line: Line }) {
  const sentence = sayLine(line, useLaterSentences(), isolate)
  return (
    <p class="happening">
      <Isolated sentence={sentence} />
    </p>
  )
}

/** `isolated`: wraps a value whose text direction matters in the sentence. */
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
