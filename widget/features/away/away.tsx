/** @jsxImportSource preact */
import type { ChatState } from '../../chat-state'
import { useLaterSentences, useSurroundings, Welcoming } from '../../core'
import { sayBy } from '../../say-when'

/** Nobody is on duty and no conversation is open: says that a message is left, and when it will be answered. */
export function View({ state: { availability } }: { state: ChatState }) {
  const { tongue } = useSurroundings()
  const say = useLaterSentences()
  const promise = availability?.promiseAt ?? null
  return <Welcoming title={say.leaveTitle} text={say.leaveText(promise === null ? null : sayBy(promise, tongue))} />
}
