import type { protocolVersion, ShopperAuth } from '../shared/shopper-protocol'
import type { Shelf } from './shelf'

const protocol: typeof protocolVersion = 1
export const tokenKey = 'token'

/** Whose token it is: it begins with their id, and is renewed while they stay the same. */
export const personOf = (token: string): string => token.split('.')[0]!

export type Identity = {
  /** The site's public key. */
  site: string
  /** What to say on connecting. */
  auth: () => ShopperAuth
  /** The server calls us by this token. False: another tab has become somebody else meanwhile; connect again as them. */
  accept: (token: string) => boolean
  /** What the shop has signed, to be brought along on the next connect; once it was read, the token says the same. Null: whoever it was is not at the page any more. */
  vouch: (identity: string | null) => void
  /** The shelf holds another token than the one that we are connected with. */
  isOutdated: () => boolean
}

/** As Temporal tells it at once where there is one; `Intl` reads its tables first, which takes a slow phone 150 ms. */
const timeZone = () =>
  (globalThis as { Temporal?: Now }).Temporal?.Now?.timeZoneId?.() ?? Intl.DateTimeFormat().resolvedOptions().timeZone
/** What a page has put there in its place may have less. */
type Now = { Now?: { timeZoneId?: () => string } }

/** Who the shopper is to the server: a token kept on the shelf. The first tab to keep one decides for all. */
export function createIdentity(site: string, shelf: Shelf, language: () => string): Identity {
  let used: string | null = null
  let vouched: string | null = null
  return {
    site,
    auth() {
      used = shelf.get(tokenKey)
      return { protocol, site, token: used, language: language(), timeZone: timeZone(), identity: vouched }
    },
    accept(token) {
      const kept = shelf.get(tokenKey)
      if (kept !== null && kept !== used) return kept === token
      used = token
      vouched = null
      shelf.set(tokenKey, token)
      return true
    },
    vouch: (identity) => void (vouched = identity),
    isOutdated: () => used !== null && shelf.get(tokenKey) !== used,
  }
}
