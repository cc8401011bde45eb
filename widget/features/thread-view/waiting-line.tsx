/** @jsxImportSource preact */
import type { CallBack } from '../../../shared/events'
import { isolate } from '../../../shared/isolate'
import { fetchFile, later, sayWait, useLaterSentences, useSurroundings } from '../../core'
import { openThread, type ChatState } from '../../chat-state'
import { sayBy } from '../../say-when'
import { waitingNotice, type WaitingNotice } from '../../waiting-notice'
import { Isolated } from '../../views/isolated'

const CallLine = later(() => fetchFile<typeof import('../call-line/call-line')>('call-line'))

/** The place in the queue or the promised time, and the requested call. */
export function WaitingLine({ state }: { state: ChatState }) {
  const open = openThread(state)
  const call = open?.timeline.conversation?.callBack
  const told = waitingNotice(state)
  return (
    <>
      {told && <Waiting told={told} />}
      {open && call && <CallLine conversation={open.id} children={<Asked call={call} />} />}
    </>
  )
}

function Asked({ call: { phone, time } }: { call: CallBack }) {
  const say = useLaterSentences()
  return (
    <p>
      <Isolated sentence={`${say.callBack(isolate(phone))} · ${say.pages.times[time]}`} />
    </p>
  )
}

function Waiting({ told }: { told: WaitingNotice }) {
  const { tongue, go } = useSurroundings()
  const say = useLaterSentences()
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
