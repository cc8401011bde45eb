/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Rating } from '../../../shared/events'
import { isBlank } from '../../../shared/input-text'
import { limits } from '../../../shared/limits'
import { useLaterSentences } from '../../core'
import type { KnownThread } from '../../chat-state'
import { useOrder } from '../more/use-order'

/** An optional sentence with the rating. */
export function Comment({ thread, rating }: { thread: KnownThread; rating: Rating }) {
  const words = useLaterSentences().pages
  const { give, busy, trouble } = useOrder()
  const [text, setText] = useState('')
  const comment = text.trim()
  if (rating.comment) return <p role="status">{words.commentSent}</p>

  function send(event: Event): void {
    event.preventDefault()
    if (!isBlank(comment) && !busy) give('rate', { conversation: thread.id, score: rating.score, comment })
  }
  return (
    <form class="add" onSubmit={send}>
      <label for="rating-comment">{words.comment}</label>
      <div class="row">
        <textarea
          id="rating-comment"
          rows={2}
          dir="auto"
          maxLength={limits.comment}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {trouble && (
        <p class="need" role="alert">
          {trouble}
        </p>
      )}
      <button type="submit" class="score" aria-disabled={busy || isBlank(comment)}>
        {words.sendComment}
      </button>
    </form>
  )
}
