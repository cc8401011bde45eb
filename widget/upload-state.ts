import type { Attachment } from '../shared/attachment'

/**
 * The files beside the text: those that are ready to send, and whether others are still uploading. A file that cannot
 * be sent stays in the tray and shows why.
 */
export type Told = {
  ready: Attachment[]
  state: 'going' | 'done'
  /** Call this when the files went with a message. */
  sent: () => void
}

export const nothingTold: Told = { ready: [], state: 'done', sent: () => {} }
