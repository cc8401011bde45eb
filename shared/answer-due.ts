/** What says how long an answer has been waited for, and who has had it to give since when. */
type Owed = { owedSince: number | null; assignedAt: number | null }

/**
 * The moment from which an unanswered conversation may be passed on to somebody who is free (R6), in epoch ms; null while
 * no answer is owed. `noAnswerAfter` as the site sets it, in seconds. Each holder has the whole time.
 */
export function answerDueAt({ owedSince, assignedAt }: Owed, noAnswerAfter: number): number | null {
  return owedSince === null ? null : Math.max(owedSince, assignedAt ?? 0) + noAnswerAfter * 1_000
}
