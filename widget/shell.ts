import type { PanelLanguage } from '../shared/site'
import type { Sentences } from './locales/en'

/** What the loader hands to the panel: the place on the page, the bell, and what the tag said. */
export type Shell = {
  /** The site's public key. */
  site: string
  /** The address that we are served from, with a slash at its end. */
  base: string
  /** The language that the tag, the page or else the browser names: `ro`, `pt-BR`. */
  page: string
  /** What the tag sets itself (`data-…`); what it does not is left to the site. */
  tag: Record<string, string | undefined>
  root: ShadowRoot
  bell: HTMLButtonElement
  paint: (look: Look) => void
  /** The shopper has used the bell on this page. */
  used?: boolean
  /** The element of the page that opened the panel in place of the bell. */
  opener?: HTMLElement
  /** What the command `theme` said: it goes before the site and the tag. */
  theme?: string
  /** Whether the browser may keep anything of ours (`data-consent`, `consent`). */
  keeps: boolean
  /** Commands given before the panel was here, oldest first. */
  calls: Call[]
  /** Lets go of the place on the page. */
  unplace: () => void
  /** Where the shelf is, if not where the page keeps things. */
  storage?: Storage
  /** The chat has been taken to a window of its own. */
  popup?: Window
  isGone?: boolean
  /** Commands that nobody knows, told of once each. */
  warned?: Set<unknown>
}

/** How the bell looks, under the names that the tag has for it: what the console sets goes before the tag. */
export type Look = {
  [Name in 'colour' | 'position' | 'bottom' | 'side' | 'label' | 'launcher' | 'name']?: string | undefined
}

/** `Counterbell(command, …args)`, as it was called. */
export type Call = ArrayLike<unknown>

/** What the panel's file has as `start`: takes over, speaking `language` at first, and answers with who runs further commands. */
export type Start = (shell: Shell, language: PanelLanguage, sentences: Sentences) => (call: Call) => void
