import type { ConversationId } from '../../../shared/ids'

/** What is still gone: what has come back to me since is in the list again. */
export function stillGone<Gone extends { id: ConversationId }>(
  gone: readonly Gone[],
  mine: readonly { id: ConversationId }[],
): Gone[] {
  return gone.filter(({ id }) => !mine.some((row) => row.id === id))
}
