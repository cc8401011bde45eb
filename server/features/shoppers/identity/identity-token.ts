import { errors, jwtVerify } from 'jose'
import * as z from 'zod'
import type { SiteId } from '../../../../shared/ids'
import { limits } from '../../../../shared/limits'
import { plainText } from '../../../../shared/plain-text'
import { IgnoredClaim, type IdentityFault } from '../../../../shared/shopper-protocol'
import { Email, Name } from '../../../../shared/team'
import type { Context } from '../../../context'
import { readSiteSecret, type SiteOrigins } from '../../sites'
import type { VerifiedIdentity } from './verify-shopper'

/**
 * The identity that a shop's token states. `key`: the `kid` of the key that signed it. `ignored`: invalid claims that
 * were left out.
 */
export type Identity = VerifiedIdentity & { key: string; ignored: IgnoredClaim[] }

/** An invalid `name` or `email` is ignored: `sub` alone identifies the shopper. */
const Claims = z.object({
  sub: z.union([plainText().min(1).max(limits.externalId), z.int().transform(String)]),
  exp: z.number(),
  name: Name.nullish().catch(null),
  email: Email.nullish().catch(null),
})

class UnknownKey extends Error {}

/**
 * Verifies the shop's JWT and reads the shopper's identity. HS256 only, whatever the token's header says (`alg: none`);
 * for this site only (`aud`: its key as in the tag); short-lived.
 */
export async function readIdentity(
  context: Pick<Context, 'store'>,
  site: Pick<SiteOrigins, 'id' | 'key'>,
  token: string,
  now: number,
): Promise<Identity | IdentityFault> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, ({ kid }) => keyOf(context, site.id, kid), {
      algorithms: ['HS256'],
      audience: site.key,
      clockTolerance: 30,
      currentDate: new Date(now),
      requiredClaims: ['exp', 'sub'],
    })
    const claims = Claims.safeParse({ ...payload })
    if (!claims.success) return 'malformed'
    const { sub, exp, name = null, email = null } = claims.data
    return exp - now / 1_000 > limits.identityLife + 30
      ? 'too-long-lived'
      : {
          externalId: sub,
          name,
          email,
          key: protectedHeader.kid ?? '',
          ignored: IgnoredClaim.options.filter((claim) => payload[claim] && claims.data[claim] === null),
        }
  } catch (error) {
    return faultOf(error)
  }
}

async function keyOf(context: Pick<Context, 'store'>, site: SiteId, kid: string | undefined): Promise<Uint8Array> {
  const secret = kid ? await readSiteSecret(context, site, kid) : undefined
  if (!secret) throw new UnknownKey()
  return new TextEncoder().encode(secret)
}

/** Maps the token's faults. Any other error is ours and is thrown on. */
function faultOf(error: unknown): IdentityFault {
  if (error instanceof UnknownKey) return 'unknown-key'
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'bad-signature'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'other-audience'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf') return 'not-yet-valid'
  if (error instanceof errors.JOSEError) return 'malformed'
  throw error
}
