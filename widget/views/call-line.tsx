/** @jsxImportSource preact */
import { isolate } from '../../shared/isolate'
import type { ConversationId } from '../../shared/ids'
import type { CallBack } from '../../shared/events'
import { useOrder } from '../more/use-order'
import { Isolated } from './isolated'
import { useLaterSentences, useSurroundings } from './surroundings'

/** The number and the time of the call that was asked for: to be corrected, or taken back. */
export function CallLine({ conversation, call }: { conversation: ConversationId; call: CallBack }) {
  const { go } = useSurroundings()
  const say = useLaterSentences()
  const { give, busy, trouble } = useOrder()
  return (
    <div class="told" key="call">
      <p>
        <Isolated sentence={`${say.callBack(isolate(call.phone))} · ${say.pages.times[call.time]}`} />
      </p>
      <p class="two">
        <button type="button" class="link" onClick={() => go('call')}>
          {say.pages.edit}
        </button>
        <button type="button" class="link" aria-disabled={busy} onClick={() => busy || give('withdraw-call', { conversation })}>
          {say.pages.cancel}
        </button>
      </p>
      {trouble && (
        <p class="need" role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}
