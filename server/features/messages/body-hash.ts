import { hash } from 'node:crypto'
import type { AttachmentId } from '../../../shared/attachment'
import type { Offer } from '../../../shared/offer'
import { Refused } from '../../refusal-error'

/** A message's content: its text, its files, and its cards and quick replies. */
export type MessageContent = { text: string; attachments?: AttachmentId[] | undefined } & Partial<Offer>

/** Distinguishes a repeat from another message with the same id (D2). */
export const bodyHash = ({ text, attachments = [], choices, cards }: MessageContent): string =>
  hash(
    'sha256',
    [text, ...attachments, ...(choices || cards ? [JSON.stringify({ choices, cards })] : [])].join('\0'),
    'base64url',
  )

/** Replaces the hash of an edited or deleted message: any message with its id then counts as the repeat. */
export const erasedHash = ''

/** Throws `conflict` when the id was used for another body. */
export function assertSameBody(done: { body_hash: string | null }, body: MessageContent): void {
  if (done.body_hash !== erasedHash && done.body_hash !== bodyHash(body)) throw new Refused('conflict')
}
