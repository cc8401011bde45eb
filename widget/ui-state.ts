import type { Tongue } from './locales/load'

/** State that only the screen has. */
export type UiState = {
  open: boolean
  /** It was open on the page before and opened again: the page keeps its focus. */ reopened: boolean
  tongue: Tongue
  /** By its name or id, from the tag or a command. */ department: string | null
  /** Files of this build no longer exist on the server: only a reload of the page gets the new build. */
  outdated?: boolean
}
