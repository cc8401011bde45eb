import type { Attachment } from '../shared/attachment'

/** Of the files beside the words: those that can be sent, and whether others still go. What cannot go stays in the tray and says why. */
export type Told = {
  ready: Attachment[]
  state: 'going' | 'done'
  /** They have gone with a message. */
  sent: () => void
}

export const nothingTold: Told = { ready: [], state: 'done', sent: () => {} }
