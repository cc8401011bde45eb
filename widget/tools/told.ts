import type { Attachment } from '../../shared/attachment'

/** Of the files beside the words: those that can be sent, and whether all can. `stuck`: not without the shopper. */
export type Told = {
  ready: Attachment[]
  state: 'going' | 'stuck' | 'done'
  /** They have gone with a message. */
  sent: () => void
}

export const nothingTold: Told = { ready: [], state: 'done', sent: () => {} }
