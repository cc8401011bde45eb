import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { serverTime } from '../../shared/server-time'
import type { Acting } from '../features/acts/acting'
import type { Chat } from '../chat'
import type { LaterSentences } from '../locales/later/en'
import type { Tongue } from '../locales/load'
import type { MorePage } from '../features/more/pages'
import { daysBetween, sayMoment } from '../moments'
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

/** "by Tuesday 11:00", in the shopper's zone and language. */
export function sayBy(at: number, { say, tag }: Tongue): string {
  return say.by(sayMoment(at, serverTime(), tag))
}

/** "about 3 minutes". */
export function sayWait(seconds: number, { say }: Tongue): string {
  return say.minutes(Math.round(seconds / 60))
}

/** "Yesterday", "Tuesday", "3 November"; for views of `later`. */
export function sayDay(at: number, { later, tag }: Tongue): string {
  const now = serverTime()
  const ago = daysBetween(at, now)
  if (ago <= 0) return later!.today
  if (ago === 1) return later!.yesterday
  const { weekdayName, date } = sayMoment(at, now, tag)
  return ago < 7 ? weekdayName : date
}
