/** @jsxImportSource preact */
import type { ChatState } from '../chat-state'
import { waitingNotice } from '../waiting-notice'
import { sayBy, sayWait, useLaterSentences, useSurroundings } from './surroundings'

/** The place in the queue, or what was promised. */
export function WaitingLine({ state }: { state: ChatState }) {
  const { tongue, go } = useSurroundings()
  const say = useLaterSentences()
  const told = waitingNotice(state)
  if (!told) return null
  if (told.kind === 'promise')
    return (
      <div class="told" key="promise">
        <p>{`${told.at === null ? say.noPromise : say.promise(sayBy(told.at, tongue))} ${say.whereAnswered}`}</p>
      </div>
    )
  return (
    <div class="told" key={told.kind}>
      <p>{told.kind === 'place' ? say.place(told.position, sayWait(told.wait, tongue)) : tongue.say.searching}</p>
      <button type="button" class="link" onClick={() => go('leave')}>
        {say.leaveInstead}
      </button>
    </div>
  )
}
