import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ConversationId } from '../../../shared/ids'

const hour = 3_600_000

/**
 * Opens the files of one conversation for one to two hours: our signature over both. Unlike a token it may stand in a
 * URL. It is the same for all requests within an hour, so that a browser's cache works.
 */
export function signFilePass(
  secret: Buffer,
  conversation: ConversationId,
  now: number,
): { pass: string; until: number } {
  const until = (Math.floor(now / hour) + 2) * hour
  return { pass: `${until}.${sign(secret, conversation, until)}`, until }
}

/** Whether we signed it for this conversation, within the last two hours. */
export function verifyFilePass(secret: Buffer, conversation: ConversationId, pass: string, now: number): boolean {
  const [until = '', signature = ''] = pass.split('.')
  if (!/^\d{1,15}$/.test(until) || Number(until) <= now) return false
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(secret, conversation, Number(until)))]
  return given.length === right.length && timingSafeEqual(given, right)
}

const sign = (secret: Buffer, conversation: ConversationId, until: number) =>
  createHmac('sha256', secret).update(`files:${conversation}:${until}`).digest('base64url')
