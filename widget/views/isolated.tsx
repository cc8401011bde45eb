/** @jsxImportSource preact */
import { partsOf } from '../../shared/isolate'

/** A sentence with names and numbers of either text direction. */
export function Isolated({ sentence }: { sentence: string }) {
  return <>{partsOf(sentence).map(({ text, isolated }, index) => (isolated ? <bdi key={index}>{text}</bdi> : text))}</>
}
