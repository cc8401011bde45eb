import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Chat } from '../chat'
import type { Tongue } from '../locales/load'
import { sayMoment } from '../moments'

/** What every view may need: the chat, the language, and where our own files are. */
export type Surroundings = { chat: Chat; tongue: Tongue; base: string; department: string | null; draft: { get: () => string; set: (text: string) => void }; close: () => void }

const Context = createContext<Surroundings | null>(null)
export const Surround = Context.Provider

export function useSurroundings(): Surroundings {
  return useContext(Context)!
}

/** "by Tuesday 11:00", in the shopper's zone and language. */
export function sayBy(at: number, { say, tag }: Tongue): string {
  return say.by(sayMoment(at, Date.now(), tag))
}

/** "about 3 minutes". */
export function sayWait(seconds: number, { say }: Tongue): string {
  return say.minutes(Math.round(seconds / 60))
}
