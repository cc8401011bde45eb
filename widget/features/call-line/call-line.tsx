/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { ConversationId } from '../../../shared/ids'
import { useLaterSentences, useSurroundings } from '../../core'
import { useOrder } from '../more/use-order'

/** Below the phone number and time of a requested call: buttons to correct it or to withdraw it. */
export function View({ conversation, children }: { conversation: ConversationId; children: ComponentChildren }) {
  const { go } = useSurroundings()
  const { pages } = useLaterSentences()
  const { give, busy, trouble } = useOrder()
  return (
    <div class="told" key="call">
      {children}
      <p class="two">
        <button type="button" class="link" onClick={() => go('call')}>
          {pages.edit}
        </button>
        <button
          type="button"
          class="link"
          aria-disabled={busy}
          onClick={() => busy || give('withdraw-call', { conversation })}
        >
          {pages.cancel}
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
