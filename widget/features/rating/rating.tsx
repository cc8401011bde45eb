/** @jsxImportSource preact */
import type { Score } from '../../../shared/events'
import { limits } from '../../../shared/limits'
import { serverTime, useLaterSentences } from '../../core'
import type { KnownThread } from '../../chat-state'
import { useOrder } from '../more/use-order'
import { Comment } from './comment'
import css from './rating.css'

export { css }
const scores: Score[] = ['bad', 'okay', 'good']
const mouths = { bad: 'M8.5 16.5q3.5-3 7 0', okay: 'M8.5 15.5h7', good: 'M8.5 14.5q3.5 3.5 7 0' }

/**
 * One tap rates the conversation. The shopper can add a sentence, and change both for a short time (`limits.change`).
 */
export function View({ thread }: { thread: KnownThread }) {
  const words = useLaterSentences().pages
  const { give, busy, trouble } = useOrder()
  const rating = thread.timeline.conversation?.rating ?? null
  const settled = rating !== null && serverTime() > rating.at + limits.change
  const rate = (score: Score) => {
    if (!busy && score !== rating?.score)
      give('rate', { conversation: thread.id, score, comment: rating?.comment ?? null })
  }
  return (
    <section class="rating" aria-label={words.rate}>
      <p role="status">{rating ? words.rated : words.rate}</p>
      <div class="scores">
        {scores
          .filter((score) => !settled || score === rating.score)
          .map((score) => (
            <button
              key={score}
              type="button"
              class="score"
              aria-pressed={rating?.score === score}
              aria-disabled={busy || settled}
              onClick={() => settled || rate(score)}
            >
              <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <path d={`M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9 9.5v.5M15 9.5v.5${mouths[score]}`} />
              </svg>
              {words[score]}
            </button>
          ))}
      </div>
      {trouble && (
        <p class="need" role="alert">
          {trouble}
        </p>
      )}
      {rating && !settled && <Comment thread={thread} rating={rating} />}
      {rating?.comment && (
        <p class="comment" dir="auto">
          {rating.comment}
        </p>
      )}
    </section>
  )
}
