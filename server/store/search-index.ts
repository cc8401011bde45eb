import type { ConversationId } from '../../shared/ids'

/** How words are cut and folded; raised when that changes, and every conversation is then taken in again. */
export const wordRules = 2

/** All words of a conversation; `head` is the last event that they take in. */
export type IndexEntry = { conversation: ConversationId; head: number; words: string[] }

/** Where the last of a conversation's words were put: the later, the greater. */
export type IndexPlace = { place: number; conversation: ConversationId }

/**
 * Which words occur in which conversation. It says where to look, and may lag behind: what is there is read from the log.
 * Words are letters and digits, without case and accents. Each database has its own; they answer alike.
 */
export type SearchIndex = {
  /** The words that a conversation has there. */
  words(conversation: ConversationId): Promise<string[]>
  /** In this order, each in place of what its conversation had before. */
  put(entries: IndexEntry[]): Promise<void>
  /** Where all of `whole` occur and a word that begins with `beginning`; the greatest place below `below` first. */
  find(asked: { whole: string[]; beginning: string }, below: number, limit: number): Promise<IndexPlace[]>
}
