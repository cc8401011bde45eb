/**
 * The widget's public interface, for the shop's own scripts. The tag makes it `window.Counterbell`; as a module:
 * `import { mount } from '…/widget.mjs'`. Commands work before the script has loaded: they wait in a queue. No command
 * throws.
 */

/**
 * A signed identity (JWT), or a function that returns a new one. The widget calls the function again when the identity
 * expires: identities are short-lived.
 */
export type SignedIdentity = string | (() => string | Promise<string>)

/** What the page says about its shopper, without proof. Agents see it as unverified; it never counts as verified. */
export type UnverifiedContact = { name?: string; email?: string }

export type Cart = {
  items: { name: string; quantity?: number; price?: number | null; url?: string | null }[]
  total?: number | null
  /** ISO 4217, such as `RON`. */
  currency?: string | null
}

export type Told = {
  /**
   * Merged by name with the earlier attributes; null removes one. At most 30: names of at most 40 characters, values of
   * at most 200.
   */
  attributes?: Record<string, string | number | boolean | null>
  /** The whole cart as it is now; null: there is no cart. */
  cart?: Cart | null
  /** The page that agents see in place of the address; null: the address again. */
  page?: { url: string; title: string } | null
}

export type Theme = 'light' | 'dark' | 'auto'

export type CounterbellEvents = {
  /** The script has loaded. A listener that is added later is called at once. */
  ready: undefined
  opened: undefined
  closed: undefined
  /** An agent has written. `at`: milliseconds since the epoch. */
  message: { text: string; by: string; at: number }
  /** The number of messages that the shopper has not seen. */
  unread: number
  availability: 'here' | 'busy' | 'away'
  'conversation-started': { conversation: string }
  'conversation-closed': { conversation: string }
  /** The shopper has rated a conversation. */
  rated: { conversation: string; score: 'bad' | 'okay' | 'good' }
  /**
   * A problem for developers. `reason` is one word of a closed list. The panel itself tells the shopper what concerns
   * them.
   */
  error: { code: 'identity' | 'connection' | 'message' | 'command'; reason: string }
}

export type Listener<Name extends keyof CounterbellEvents> = (told: CounterbellEvents[Name]) => void

export interface Commands {
  (command: 'open' | 'close' | 'toggle'): void
  /** Shows or hides the bell and the panel. */
  (command: 'show' | 'hide'): void
  /** Says who the shopper is. With a signed identity they find their conversations on every device. */
  (command: 'identify', who: SignedIdentity | UnverifiedContact): void
  /** Gives agents more information, live while a conversation is open. */
  (command: 'set', told: Told): void
  (command: 'set', name: 'attributes', value: NonNullable<Told['attributes']>): void
  (command: 'set', name: 'cart', value: Told['cart']): void
  (command: 'set', name: 'page', value: Told['page']): void
  /** Two letters, such as `ro`. */
  (command: 'language', language: string): void
  (command: 'theme', theme: Theme): void
  /**
   * Whether the browser may keep our data; false deletes what it kept. With `data-consent="wait"` on the tag, the
   * widget keeps nothing until this command.
   */
  (command: 'consent', given: boolean): void
  /** Fills in fields that the shopper has not filled in; sends nothing. */
  (command: 'prefill', what: UnverifiedContact & { message?: string }): void
  /**
   * Opens the panel and sends this text as the shopper's message. If the site asks something first, the text waits in
   * the composer.
   */
  (command: 'send', text: string): void
  /** Opens the panel. The next message goes to this department, by its name or id. */
  (command: 'start', department?: string): void
  <Name extends keyof CounterbellEvents>(command: 'on', event: Name, listener: Listener<Name>): void
  /** Without a listener: removes all listeners of this event. */
  <Name extends keyof CounterbellEvents>(command: 'off', event: Name, listener?: Listener<Name>): void
  /** Call it when the shopper signs out: this browser forgets them. */
  (command: 'reset'): void
  /** Removes the widget from the page. The tag may be added again later. */
  (command: 'destroy', done?: () => void): void
}

/** The settings on the tag, as `data-…` attributes. */
export type Settings = {
  /** The site's key, from the console. */
  site: string
  /** `#rrggbb` */
  colour?: string
  language?: string
  theme?: Theme
  position?: 'left' | 'right'
  /** Pixels between the bell and the lower edge of the window. `side`: the same for the edge beside it. */
  bottom?: string
  side?: string
  /** The text beside the bell's icon. */
  label?: string
  /** The shop's name. */
  name?: string
  /** A CSS selector: these elements of the page open the panel in place of the bell. */
  launcher?: string
  /** By its name or id. */
  department?: string
  /** `wait`: until the command `consent`, the widget reads nothing of an earlier visit and keeps nothing. */
  consent?: 'wait'
}

/**
 * Adds the bell to the page. `server`: the address of Counterbell, such as `https://chat.example.com`; default: the
 * address of this module. Returns the commands, and `destroy`, which removes the widget.
 */
export function mount(settings: Settings & { server?: string }): { Counterbell: Commands; destroy: () => void }

declare global {
  interface Window {
    Counterbell?: Commands & { q?: unknown }
  }
  const Counterbell: Commands
}
