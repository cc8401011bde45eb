/** @jsxImportSource preact */
import { openThread, type ChatState } from '../../chat-state'
import { Page } from './page'
import { useOrder } from './use-order'
import type { Words } from './words/en'

/** Asks for confirmation before it ends the conversation: the end cannot be undone. */
export function EndPage({ state, words, close }: { state: ChatState; words: Words; close: () => void }) {
  const { give, busy, trouble } = useOrder()
  const open = openThread(state)
  return (
    <Page title={words.end} words={words} back={close}>
      <div class="ask-once">
        <p>{open?.state === 'left' ? words.endLeftText : words.endText}</p>
        {trouble && (
          <p class="need" role="alert">
            {trouble}
          </p>
        )}
        <button
          type="button"
          class="strong"
          aria-disabled={busy}
          onClick={() => (open ? give('end', { conversation: open.id }, close) : close())}
        >
          {words.endYes}
        </button>
        <button type="button" class="soft" onClick={close}>
          {words.endNo}
        </button>
      </div>
    </Page>
  )
}
