import type { ConversationId } from '../../shared/ids'

/** Where the last of a conversation's words were put: the later, the greater. */
export type Place = { place: number; conversation: ConversationId }

/**
 * Which words occur in which conversation. It says where to look, and may lag behind: what is there is read from the log.
 * Words are letters and digits, without case and accents. Each database has its own; they answer alike.
 */
export type SearchIndex = {
  /** All words of a conversation, in place of those that it had; `head` is the last event that they take in. */
  put(conversation: ConversationId, head: number, words: string[]): Promise<void>
  /** Where all of `whole` occur and a word that begins with `beginning`; the greatest place below `below` first. */
  find(asked: { whole: string[]; beginning: string }, below: number, limit: number): Promise<Place[]>
}
