import type { PanelLanguage } from '../shared/site'
import type { Sentences } from './locales/en'

/** What the loader gives to the panel: the place on the page, the bell, and the tag's attributes. */
export type Shell = {
  /** The site's public key. */
  site: string
  /** The address of our files, with a slash at its end. */
  base: string
  /** The language of the tag, else of the page, else of the browser: `ro`, `pt-BR`. */
  page: string
  /** The tag's `data-…` attributes. The site's settings fill the rest. */
  tag: Record<string, string | undefined>
  root: ShadowRoot
  bell: HTMLButtonElement
  paint: (look: Look) => void
  /** The shopper has clicked the bell on this page. */
  used?: boolean
  /** The page's element that opened the panel in place of the bell. */
  opener?: HTMLElement
  /** Set by the command `theme`. It comes before the site and the tag. */
  theme?: string
  /** Whether the browser may keep anything of ours (`data-consent`, `consent`). */
  keeps: boolean
  /** Commands from before the panel was loaded, oldest first. */
  calls: Call[]
  /** Removes the host and stops putting it back. */
  unplace: () => void
  /** The storage, if it is not the page's own. */
  storage?: Storage
  /** The chat is open in a window of its own. */
  popup?: Window
  isGone?: boolean
  /** Unknown commands that were warned about, once each. */
  warned?: Set<unknown>
}

/** The bell's look, under the tag's names. The console's settings come before the tag. */
export type Look = {
  [Name in 'colour' | 'position' | 'bottom' | 'side' | 'label' | 'launcher' | 'name']?: string | undefined
}

/** One call of `Counterbell(command, …args)`. */
export type Call = ArrayLike<unknown>

/**
 * The panel file's `start`: takes over from the loader, in `language` first, and returns the function that runs further
 * commands.
 */
export type Start = (shell: Shell, language: PanelLanguage, sentences: Sentences) => (call: Call) => void
