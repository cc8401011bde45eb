/** Since when the shopper waits for an answer, and since when the agent has the conversation. */
type Owed = { owedSince: number | null; assignedAt: number | null }

/**
 * The moment from which an unanswered conversation may be passed to a free agent (R6), in epoch ms; null while no
 * answer is owed. `noAnswerAfter` in seconds, as the site sets it. Each agent gets the whole time.
 */
export function answerDueAt({ owedSince, assignedAt }: Owed, noAnswerAfter: number): number | null {
  return owedSince === null ? null : Math.max(owedSince, assignedAt ?? 0) + noAnswerAfter * 1_000
}
