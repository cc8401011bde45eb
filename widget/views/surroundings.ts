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

/** What all views may need: the chat, the language, and the address of our files. */
export type Surroundings = {
  chat: Chat
  /** For features that act on the whole panel. */
  acting: Acting
  tongue: Tongue
  base: string
  department: string | null
  /** The text that is being written, and the contact fields; kept while the panel is closed. */
  draft: Store<string>
  told: Store<Told>
  close: () => void
  /** Fetches the texts of `later` and puts them into `tongue`. */
  speakMore: () => Promise<void>
  adopt: Adopt
  /** Opens the menu, or a page of it, over the thread; null closes it. */
  go: (page: MorePage | null) => void
}

const Context = createContext<Surroundings | null>(null)
export const Surround = Context.Provider

export function useSurroundings(): Surroundings {
  return useContext(Context)!
}

/** For views of `later`, which are drawn only after these texts are loaded. */
export function useLaterSentences(): LaterSentences {
  return useSurroundings().tongue.later!
}

/** "about 3 minutes". */
export function sayWait(seconds: number, { say }: Tongue): string {
  return say.minutes(Math.round(seconds / 60))
}
