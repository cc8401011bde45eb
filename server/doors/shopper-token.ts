import { createHmac, timingSafeEqual } from 'node:crypto'
import { ShopperId, type SiteId } from '../../shared/ids'

/**
 * A shopper's token: their id and our signature over it and the site. Nothing need be stored for it to hold, so it can
 * be given before the first message, and a retry of that message is recognised whatever happened to the first try (D2).
 */
export const shopperToken = (secret: Buffer, site: SiteId, shopper: ShopperId): string => `${shopper}.${sign(secret, site, shopper)}`

/** Whose token it is on this site; null for all that we did not sign. */
export function readShopperToken(secret: Buffer, site: SiteId, token: string): ShopperId | null {
  const [id = '', signature = ''] = token.split('.')
  const shopper = ShopperId.safeParse(id)
  if (!shopper.success) return null
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(secret, site, shopper.data))]
  return given.length === right.length && timingSafeEqual(given, right) ? shopper.data : null
}

const sign = (secret: Buffer, site: SiteId, shopper: ShopperId) => createHmac('sha256', secret).update(`shopper:${site}:${shopper}`).digest('base64url')
