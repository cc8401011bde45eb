import type { ConversationId } from '../../../shared/ids'

/** The departures that are still gone: a conversation that came back to me is in the list again. */
export function stillGone<Gone extends { id: ConversationId }>(
  gone: readonly Gone[],
  mine: readonly { id: ConversationId }[],
): Gone[] {
  return gone.filter(({ id }) => !mine.some((row) => row.id === id))
}
