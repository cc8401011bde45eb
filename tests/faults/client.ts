import type { LogEvent } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import type { Held, Said } from './oracle'

/** A message, with the times when it was sent and answered: milliseconds of this process. */
export type Word = Said & { saidAt: number; answeredAt: number | null }
export type Holding = { conversation: ConversationId; has: readonly (LogEvent | string)[] }

/** A person in the chat, on any client. Each records what they sent and how it was answered. */
export type Client = {
  name: string
  view: Held['view']
  words: Word[]
  say: (text: string) => void
  /** Every message that they sent has an answer. */
  isAnswered: () => boolean
  isLive: () => boolean
  holds: () => Holding[]
  leave: () => Promise<void> | void
}

/** Records a message as sent. Returns a function that records the acknowledgement. */
export function noteWord({ name, words }: Pick<Client, 'name' | 'words'>, text: string): () => void {
  const word: Word = { by: name, text, acknowledged: false, saidAt: performance.now(), answeredAt: null }
  words.push(word)
  return () => {
    word.acknowledged = true
    word.answeredAt ??= performance.now()
  }
}
