import type { Tongue } from './locales/load'

/** What the screen alone decides. */
export type UiState = {
  open: boolean
  /** Open because it was so on the page before: the page keeps its focus. */ reopened: boolean
  tongue: Tongue
  /** By its name or id; from the tag or by command. */ department: string | null
  /** Parts of the panel can no longer be had: only a reload of the page brings a build that has them. */ outdated?: boolean
}
