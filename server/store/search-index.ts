import type { ConversationId } from '../../shared/ids'

/** The version of how words are split and folded. Raise it after a change: every conversation is then indexed again. */
export const wordRules = 2

/** All words of a conversation. `head` is the last event that they include. */
export type IndexEntry = { conversation: ConversationId; head: number; words: string[] }

/** A conversation's place in the index. Conversations that were indexed later have a greater place. */
export type IndexPlace = { place: number; conversation: ConversationId }

/**
 * Maps words to conversations. It only says where to look and may lag behind; results are read from the log. Words are
 * letters and digits, without case and accents. Each database has its own index; their answers are alike.
 */
export type SearchIndex = {
  /** The indexed words of a conversation. */
  words(conversation: ConversationId): Promise<string[]>
  /** Indexes these in order; each replaces its conversation's earlier entry. */
  put(entries: IndexEntry[]): Promise<void>
  /**
   * Conversations with all of `whole` and a word that begins with `beginning`, at places below `below`, the greatest
   * first.
   */
  find(asked: { whole: string[]; beginning: string }, below: number, limit: number): Promise<IndexPlace[]>
}
