import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Acting } from '../features/acts/acting'
import type { Chat } from '../chat'
import type { LaterSentences } from '../locales/later/en'
import type { Tongue } from '../locales/load'
import type { MorePage } from '../features/more/pages'
import type { Told } from '../ask-check'
import type { Adopt } from '../mount'
import type { Store } from '../store'

/** What every view may need: the chat, the language, and where our own files are. */
export type Surroundings = {
  chat: Chat
  /** For what acts upon the panel as a whole. */
  acting: Acting
  tongue: Tongue
  base: string
  department: string | null
  /** What is being written, and told of oneself; kept while the panel is closed. */
  draft: Store<string>
  told: Store<Told>
  close: () => void
  /** Fetches the sentences of `later`, after which they are in `tongue`. */
  speakMore: () => Promise<void>
  adopt: Adopt
  /** Lays the menu, or a page of it, over the thread; null: takes it away. */
  go: (page: MorePage | null) => void
}

const Context = createContext<Surroundings | null>(null)
export const Surround = Context.Provider

export function useSurroundings(): Surroundings {
  return useContext(Context)!
}

/** For views of `later`, which are drawn only once these are here. */
export function useLaterSentences(): LaterSentences {
  return useSurroundings().tongue.later!
}

/** "about 3 minutes". */
export function sayWait(seconds: number, { say }: Tongue): string {
  return say.minutes(Math.round(seconds / 60))
}
