/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import { isBlank } from '../../../shared/input-text'
import { limits } from '../../../shared/limits'
import { useLaterSentences } from '../../core'
import { useOrder } from '../more/use-order'
import type { Said } from '../../thread-items'
import css from './change.css'

export { css }

/** Edits or deletes the shopper's own last message. */
export function View({ said: { text, place }, close }: { said: Said; close: () => void }) {
  const words = useLaterSentences().pages
  const { give, busy, trouble } = useOrder()
  const [edited, setEdited] = useState<string | null>(null)
  const first = useRef<HTMLElement>(null)
  const isEditing = edited !== null
  useEffect(() => first.current?.focus(), [isEditing])
  if (!place) return null
  const about = { conversation: place.conversation, target: place.seq }
  const next = edited?.trim() ?? ''

  function save(): void {
    if (next === text) close()
    else if (!isBlank(next) && next.length <= limits.message) give('edit', { ...about, text: next }, close)
  }
  function keyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key !== 'Enter' || event.shiftKey || !isEditing || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    save()
  }
  return (
    <div class="change" role="presentation" onKeyDown={keyDown}>
      {isEditing ? (
        <>
          <textarea
            ref={first as { current: HTMLTextAreaElement }}
            aria-label={words.editLabel}
            dir="auto"
            rows={Math.min(6, Math.ceil(text.length / 34) + 1)}
            maxLength={limits.message}
            value={edited}
            onInput={(event) => setEdited(event.currentTarget.value)}
          />
          <button type="button" class="small strong" aria-disabled={busy || isBlank(next)} onClick={save}>
            {words.save}
          </button>
          <button type="button" class="small" onClick={close}>
            {words.cancel}
          </button>
        </>
      ) : (
        <>
          {text && (
            <button
              type="button"
              class="small"
              ref={first as { current: HTMLButtonElement }}
              onClick={() => setEdited(text)}
            >
              {words.edit}
            </button>
          )}
          <button type="button" class="small danger" aria-disabled={busy} onClick={() => give('delete', about, close)}>
            {words.delete}
          </button>
        </>
      )}
      {trouble && (
        <p class="need" role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}
