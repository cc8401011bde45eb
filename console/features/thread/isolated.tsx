import { Fragment } from 'react'
import { partsOf } from '../../../shared/isolate'

/** A sentence that contains names and times of either text direction. */
export function Isolated({ sentence }: { sentence: string }) {
  return (
    <span>
      {partsOf(sentence).map(({ text, isolated }, place) =>
        isolated ? <bdi key={place}>{text}</bdi> : <Fragment key={place}>{text}</Fragment>,
      )}
    </span>
  )
}
