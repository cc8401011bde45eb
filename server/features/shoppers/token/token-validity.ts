import type { ShopperId, SiteId } from '../../../../shared/ids'
import type { Context } from '../../../context'
import type { Prepared } from '../../../store/prepared'
import type { Tx } from '../../../store/store'
import { isValidToken, type TokenClaims, type TokenSubject } from './token-claims'

/** Whether this token of the site is still valid. */
export const isStillValid = (context: Pick<Context, 'store'>, site: SiteId, claims: TokenClaims): Promise<boolean> =>
  context.store.read(async (tx) => {
    const [subject] = await tx.run(subjectById, { id: claims.id, site })
    const keys = claims.verified ? await tx.run(keysOf, { site }) : []
    return isValidToken(claims, subject, new Set(keys.map(({ kid }) => kid)), tx.now)
  })

/** The generation for new tokens. */
export const readGeneration = (
  context: Pick<Context, 'store'>,
  site: SiteId,
  id: ShopperId,
): Promise<{ generation: number; now: number }> =>
  context.store.read(async (tx) => ({
    generation: (await tx.run(subjectById, { id, site }))[0]?.generation ?? 0,
    now: tx.now,
  }))

/** Which of these tokens are no longer valid. */
export async function findInvalid<T extends TokenClaims>(tx: Tx, tokens: T[]): Promise<Set<T>> {
  if (tokens.length === 0) return new Set()
  const rows = await tx.db
    .selectFrom('shoppers')
    .select(['id', 'generation', 'external_id', 'became'])
    .where('id', 'in', [...new Set(tokens.map(({ id }) => id))])
    .execute()
  const keys = await tx.db.selectFrom('site_keys').select('kid').execute()
  const [subjects, kids] = [new Map(rows.map((row) => [row.id, row])), new Set(keys.map(({ kid }) => kid))]
  return new Set(tokens.filter((claims) => !isValidToken(claims, subjects.get(claims.id), kids, tx.now)))
}

/**
 * Signs the shopper out: ends all their tokens, on every device, and their connections. A token that is no longer valid
 * ends nothing, so that a repeat spares a later sign-in.
 */
export async function signOutShopper(context: Context, { id, verified }: TokenClaims): Promise<Record<string, never>> {
  const generation = verified?.generation ?? 0
  const ended = await context.store.transaction(({ db }) =>
    db
      .updateTable('shoppers')
      .set({ generation: generation + 1 })
      .where('id', '=', id)
      .where('generation', '=', generation)
      .executeTakeFirst(),
  )
  if (Number(ended.numUpdatedRows) > 0) context.bus.signOut({ shopper: id })
  return {}
}

const subjectById: Prepared<{ id: ShopperId; site: SiteId }, TokenSubject> = (db, given) =>
  db
    .selectFrom('shoppers')
    .select(['generation', 'external_id', 'became'])
    .where('id', '=', given.id)
    .where('site_id', '=', given.site)

const keysOf: Prepared<{ site: SiteId }, { kid: string }> = (db, given) =>
  db.selectFrom('site_keys').select('kid').where('site_id', '=', given.site)
