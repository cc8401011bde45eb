import type { ShopperId } from '../../../../shared/ids'
import type { Tables } from '../../../store/tables'

/** What a shopper's token says. `verified`: given for a signed identity, with the shopper's generation, when, and by which of the site's keys. */
export type TokenClaims = { id: ShopperId; verified: { generation: number; issuedAt: number; key: string } | null }

/** What is known of a shopper, as far as tokens depend on it. */
export type TokenSubject = Pick<Tables['shoppers'], 'generation' | 'external_id' | 'became'>

const day = 86_400_000
/** For so long the shop's word counts; it is given again on each page where somebody is signed in. */
const verifiedTokenMs = 7 * day
/** A younger token is kept where the shop vouches again: other tabs of the browser have it too. */
const renewedAfter = day

/**
 * Whether a token still says who somebody is. One without the shop's word holds until its shopper signs out or the shop
 * vouches for them: whoever had copied it is then nobody (session fixation). One with it holds for seven days, until the
 * shopper signs out or the key is removed by which they signed in. `keys`: those of the site.
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

/** The token of a shopper for whom the shop has just vouched; `had`, which still holds, where it says the same and is young. */
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
