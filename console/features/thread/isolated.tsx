import { Fragment } from 'react'
import { partsOf } from '../../../shared/isolate'

/** A sentence with names and times of any direction in it. */
export function Isolated({ sentence }: { sentence: string }) {
  return (
    <span>
      {partsOf(sentence).map(({ text, isolated }, place) =>
        isolated ? <bdi key={place}>{text}</bdi> : <Fragment key={place}>{text}</Fragment>,
      )}
    </span>
  )
}
