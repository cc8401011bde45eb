/**
 * The public face of the widget, for the shop's own scripts. Loaded by the tag, it is `window.Counterbell`; as a module,
 * `import { mount } from '…/widget.mjs'`. Every command may be given before the script has come, and none ever throws.
 */

/** A signed identity (JWT), or how to get a fresh one when it is needed: those are short-lived. */
export type SignedIdentity = string | (() => string | Promise<string>)

/** What a page says of its shopper without proof: shown to agents as unverified, and never taken for a verified one. */
export type UnverifiedContact = { name?: string; email?: string }

export type Cart = {
  items: { name: string; quantity?: number; price?: number | null; url?: string | null }[]
  total?: number | null
  /** ISO 4217, such as `RON`. */
  currency?: string | null
}

export type Told = {
  /** Merged by name with what was told before; null takes one away. At most 30, of 200 characters each. */
  attributes?: Record<string, string | number | boolean | null>
  /** The cart as it is now; null: there is none. */
  cart?: Cart | null
  /** The page that agents are shown instead of the address; null: the address again. */
  page?: { url: string; title: string } | null
}

export type Theme = 'light' | 'dark' | 'auto'

export type CounterbellEvents = {
  /** The script is here. Told at once to whoever listens later. */
  ready: undefined
  opened: undefined
  closed: undefined
  /** Somebody of the shop has written. `at`: milliseconds since the epoch. */
  message: { text: string; by: string; at: number }
  /** How many messages the shopper has not seen. */
  unread: number
  availability: 'here' | 'busy' | 'away'
  'conversation-started': { conversation: string }
  'conversation-closed': { conversation: string }
  /** The shopper has rated a conversation. */
  rated: { conversation: string; score: 'bad' | 'okay' | 'good' }
  /** Something a developer should know of; `reason` is one word of a closed list. The shopper is told what concerns them by the panel itself. */
  error: { code: 'identity' | 'connection' | 'message' | 'command'; reason: string }
}

export type Listener<Name extends keyof CounterbellEvents> = (told: CounterbellEvents[Name]) => void

export interface Commands {
  (command: 'open' | 'close' | 'toggle'): void
  /** The bell, and the panel with it. */
  (command: 'show' | 'hide'): void
  /** Who is at the page. Signed: they find their conversations on every device. */
  (command: 'identify', who: SignedIdentity | UnverifiedContact): void
  /** Tells agents more, live while a conversation is open. */
  (command: 'set', told: Told): void
  (command: 'set', name: 'attributes', value: NonNullable<Told['attributes']>): void
  (command: 'set', name: 'cart', value: Told['cart']): void
  (command: 'set', name: 'page', value: Told['page']): void
  /** Two letters, such as `ro`. */
  (command: 'language', language: string): void
  (command: 'theme', theme: Theme): void
  /** Whether the browser may keep anything of ours; false takes away what it kept. Waited for where the tag says `data-consent="wait"`. */
  (command: 'consent', given: boolean): void
  /** Fills in what the shopper has not written yet; sends nothing. */
  (command: 'prefill', what: UnverifiedContact & { message?: string }): void
  /** Opens the panel and says this in the shopper's name; where something must be asked first, it waits in the composer. */
  (command: 'send', text: string): void
  /** Opens the panel; what is written next is for this department, by its name or id. */
  (command: 'start', department?: string): void
  <Name extends keyof CounterbellEvents>(command: 'on', event: Name, listener: Listener<Name>): void
  /** Without a listener: all of that event. */
  <Name extends keyof CounterbellEvents>(command: 'off', event: Name, listener?: Listener<Name>): void
  /** To be called when somebody signs out: this browser forgets them. */
  (command: 'reset'): void
  /** Takes everything off the page. The tag may be put in again later. */
  (command: 'destroy', done?: () => void): void
}

/** What stands on the tag as `data-…`. */
export type Settings = {
  /** The site's key, from the console. */
  site: string
  /** `#rrggbb` */
  colour?: string
  language?: string
  theme?: Theme
  position?: 'left' | 'right'
  /** Pixels between the bell and the edges of the window. */
  bottom?: string
  side?: string
  /** Words beside the bell's icon. */
  label?: string
  /** The shop's name. */
  name?: string
  /** A selector: elements of the page that open the panel in place of the bell. */
  launcher?: string
  /** By its name or id. */
  department?: string
  /** `wait`: until the command `consent` says so, nothing of an earlier visit is read and nothing is kept. */
  consent?: 'wait'
}

/** Puts the bell into the page. `server`: where Counterbell runs, `https://chat.example.com`; by default where this module came from. */
export function mount(settings: Settings & { server?: string }): { Counterbell: Commands; destroy: () => void }

declare global {
  interface Window {
    Counterbell?: Commands & { q?: unknown }
  }
  const Counterbell: Commands
}
