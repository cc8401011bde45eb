import { hash } from 'node:crypto'
import type { AttachmentId } from '../../shared/attachment'
import { Refused } from '../refused'

/** What a message says: its words, and the files that go with it. */
export type Body = { text: string; attachments?: AttachmentId[] | undefined }

/** Tells a repeat from another message under the same id (D2). */
export const bodyHash = ({ text, attachments = [] }: Body): string => hash('sha256', [text, ...attachments].join('\0'), 'base64url')

/** In place of the hash of what was edited or deleted: whatever comes under its id is taken for the repeat. */
export const forgotten = ''

/** Throws `conflict` when the id was used for another body. */
export function sameBody(done: { body_hash: string | null }, body: Body): void {
  if (done.body_hash !== forgotten && done.body_hash !== bodyHash(body)) throw new Refused('conflict')
}
