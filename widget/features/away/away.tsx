/** @jsxImportSource preact */
import type { ChatState } from '../../chat-state'
import { useLaterSentences, useSurroundings, Welcoming } from '../../core'
import { sayBy } from '../../say-when'

/** Nobody is here and nothing is open: what is written now is left as a message, and answered by then. */
export function View({ state: { availability } }: { state: ChatState }) {
  const { tongue } = useSurroundings()
  const say = useLaterSentences()
  const promise = availability?.promiseAt ?? null
  return <Welcoming title={say.leaveTitle} text={say.leaveText(promise === null ? null : sayBy(promise, tongue))} />
}
