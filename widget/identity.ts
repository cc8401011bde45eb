import type { protocolVersion, ShopperAuth } from '../shared/shopper-protocol'
import type { Shelf } from './shelf'

const protocol: typeof protocolVersion = 1
export const tokenKey = 'token'

/** The shopper's id: the token begins with it. A renewed token keeps the id. */
export const personOf = (token: string): string => token.split('.')[0]!

export type Identity = {
  /** The site's public key. */
  site: string
  /** What the socket sends on each connect. */
  auth: () => ShopperAuth
  /** Keeps the server's token. False: another tab has become another shopper meanwhile; reconnect with that token. */
  accept: (token: string) => boolean
  /**
   * The shop's signed identity, sent with the next connect. After the server has accepted it, the token says the same.
   * Null: that shopper has left.
   */
  vouch: (identity: string | null) => void
  /** Another tab has stored a different token than the one of this connection. */
  isOutdated: () => boolean
}

/** Temporal, where it exists, answers at once. `Intl` reads its tables first: 150 ms on a slow phone. */
const timeZone = () =>
  (globalThis as { Temporal?: Now }).Temporal?.Now?.timeZoneId?.() ?? Intl.DateTimeFormat().resolvedOptions().timeZone
/** A polyfill of the page may lack these functions. */
type Now = { Now?: { timeZoneId?: () => string } }

/** The shopper's identity to the server: a token in storage. The first tab that stores a token decides for all. */
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
