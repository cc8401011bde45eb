import { hash } from 'node:crypto'
import { Refused } from '../refused'

/** Tells a repeat from another message under the same id (D2). */
export const bodyHash = (text: string): string => hash('sha256', text, 'base64url')

/** Throws `conflict` when the id was used for another body. */
export function sameBody(done: { body_hash: string | null }, text: string): void {
  if (done.body_hash !== bodyHash(text)) throw new Refused('conflict')
}
