import type { ShopperId } from '../../../../shared/ids'
import type { Tables } from '../../../store/tables'

/**
 * A token's claims. `verified`: issued for a signed identity, with the shopper's generation, the time of issue and the
 * site's key.
 */
export type TokenClaims = { id: ShopperId; verified: { generation: number; issuedAt: number; key: string } | null }

/** What a token's validity depends on. */
export type TokenSubject = Pick<Tables['shoppers'], 'generation' | 'external_id' | 'became'>

const day = 86_400_000
/** How long a verified token is valid. Each page on which the shopper is signed in renews it. */
const verifiedTokenMs = 7 * day
/** A younger token is not renewed: the browser's other tabs have it too. */
const renewedAfter = day

/**
 * Whether a token is still valid. An unverified one is, until its shopper signs out or is verified: a copy of it is
 * then worth nothing (session fixation). A verified one is for seven days, until the shopper signs out or the site's
 * key for it is removed. `keys`: the site's keys.
 */
export function isValidToken(
  { verified }: TokenClaims,
  subject: TokenSubject | undefined,
  keys: ReadonlySet<string>,
  now: number,
): boolean {
  if (!verified)
    return !subject || (subject.generation === 0 && subject.external_id === null && subject.became === null)
  if (!subject?.external_id) return false
  return (
    subject.generation === verified.generation && verified.issuedAt + verifiedTokenMs > now && keys.has(verified.key)
  )
}

/** The token of a shopper who was just verified: `had` when it says the same and is young, otherwise a new one. */
export function verifiedClaims(
  had: TokenClaims,
  id: ShopperId,
  generation: number,
  key: string,
  now: number,
): TokenClaims {
  const same = had.id === id && had.verified?.generation === generation && had.verified.key === key
  return same && had.verified!.issuedAt + renewedAfter > now
    ? had
    : { id, verified: { generation, issuedAt: now, key } }
}
