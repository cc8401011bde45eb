import type { LogEvent } from '../../shared/events'
import type { ConversationId } from '../../shared/ids'
import type { Held, Said } from './oracle'

/** A message and when its sender knew what; milliseconds of this process. */
export type Word = Said & { saidAt: number; answeredAt: number | null }
export type Holding = { conversation: ConversationId; has: readonly (LogEvent | string)[] }

/** Somebody at the chat, whatever they sit at. Each keeps a book of what they said and what came of it. */
export type Client = {
  name: string
  view: Held['view']
  words: Word[]
  say: (text: string) => void
  /** Nothing that they said still waits for an answer. */
  isAnswered: () => boolean
  isLive: () => boolean
  holds: () => Holding[]
  leave: () => Promise<void> | void
}

/** Writes it down as said; answers how to note that the server has acknowledged it. */
export function noteWord({ name, words }: Pick<Client, 'name' | 'words'>, text: string): () => void {
  const word: Word = { by: name, text, acknowledged: false, saidAt: performance.now(), answeredAt: null }
  words.push(word)
  return () => {
    word.acknowledged = true
    word.answeredAt ??= performance.now()
  }
}
