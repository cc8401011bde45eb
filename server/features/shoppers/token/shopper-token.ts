import { createHmac, timingSafeEqual } from 'node:crypto'
import { ShopperId, type SiteId } from '../../../../shared/ids'
import type { TokenClaims } from './token-claims'

/**
 * A shopper's token: their id, and our signature over it and the site. It needs no stored row, so it can be issued
 * before the first message, and a retry of that message is recognised whatever happened to the first try (D2).
 * `id.signature` is the token of an unverified shopper. A verified one's also contains the generation, the time of
 * issue and the identity's key, between the two. Earlier versions issued the short form to everybody.
 */
export const shopperToken = (
  secret: Buffer,
  site: SiteId,
  id: ShopperId,
  verified: TokenClaims['verified'] = null,
): string => {
  const payload = verified ? [id, verified.generation, verified.issuedAt, verified.key].join('.') : id
  return `${payload}.${sign(secret, site, payload)}`
}

/** The claims that we signed for this site, or null. The database decides whether they are still valid. */
export function readShopperToken(secret: Buffer, site: SiteId, token: string): TokenClaims | null {
  const end = token.lastIndexOf('.')
  const [payload, signature] = [token.slice(0, Math.max(0, end)), token.slice(end + 1)]
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(secret, site, payload))]
  return given.length === right.length && timingSafeEqual(given, right) ? parse(payload) : null
}

function parse(payload: string): TokenClaims | null {
  const [id = '', generation, issuedAt, key] = payload.split('.')
  const shopper = ShopperId.safeParse(id)
  if (!shopper.success) return null
  return {
    id: shopper.data,
    verified: key ? { generation: Number(generation), issuedAt: Number(issuedAt), key } : null,
  }
}

const sign = (secret: Buffer, site: SiteId, payload: string) =>
  createHmac('sha256', secret).update(`shopper:${site}:${payload}`).digest('base64url')
