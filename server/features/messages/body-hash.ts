import { hash } from 'node:crypto'
import type { AttachmentId } from '../../../shared/attachment'
import type { Offer } from '../../../shared/offer'
import { Refused } from '../../refusal-error'

/** What a message says: its words, the files that go with it, and what it offers to be tapped. */
export type MessageContent = { text: string; attachments?: AttachmentId[] | undefined } & Partial<Offer>

/** Tells a repeat from another message under the same id (D2). */
export const bodyHash = ({ text, attachments = [], choices, cards }: MessageContent): string =>
  hash(
    'sha256',
    [text, ...attachments, ...(choices || cards ? [JSON.stringify({ choices, cards })] : [])].join('\0'),
    'base64url',
  )

/** In place of the hash of what was edited or deleted: whatever comes under its id is taken for the repeat. */
export const erasedHash = ''

/** Throws `conflict` when the id was used for another body. */
export function assertSameBody(done: { body_hash: string | null }, body: MessageContent): void {
  if (done.body_hash !== erasedHash && done.body_hash !== bodyHash(body)) throw new Refused('conflict')
}
