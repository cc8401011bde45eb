import { randomBytes } from 'node:crypto'
import type { AgentRequests } from '../../../shared/agent-protocol'
import type { SiteId } from '../../../shared/ids'
import type { Input, Output } from '../../../shared/request'
import { mostSiteKeys, type SiteKey } from '../../../shared/site'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import type { Tx } from '../../store/store'
import { lockSite } from './lock-site'

export const siteKeys = (
  context: Context,
  _who: AgentPrincipal,
  { site }: Input<AgentRequests, 'site-keys'>,
): Promise<Output<AgentRequests, 'site-keys'>> =>
  context.store.read(async (tx) => {
    if (!(await tx.db.selectFrom('sites').select('id').where('id', '=', site).executeTakeFirst()))
      throw new Refused('not-found')
    return { keys: await readKeys(tx, site) }
  })

/** A second key can replace the first without a moment in which signed identities fail. */
export const addSiteKey = (
  context: Context,
  _who: AgentPrincipal,
  { site }: Input<AgentRequests, 'add-site-key'>,
): Promise<Output<AgentRequests, 'add-site-key'>> =>
  context.store.transaction(async (tx) => {
    // Otherwise two simultaneous calls could make three keys.
    await lockSite(tx, site)
    if ((await readKeys(tx, site)).length >= mostSiteKeys) throw new Refused('conflict')
    const row = {
      kid: randomBytes(6).toString('base64url'),
      site_id: site,
      secret: randomBytes(32).toString('base64url'),
      created_at: tx.now,
    }
    await tx.db.insertInto('site_keys').values(row).execute()
    return { key: { kid: row.kid, createdAt: row.created_at }, secret: row.secret }
  })

/**
 * Identities signed with it are refused from now on. Shoppers who signed in with it need an identity signed with
 * another key.
 */
export async function removeSiteKey(
  context: Context,
  _who: AgentPrincipal,
  { site, kid }: Input<AgentRequests, 'remove-site-key'>,
): Promise<Record<string, never>> {
  await context.store.transaction(async (tx) => {
    const gone = await tx.db
      .deleteFrom('site_keys')
      .where('site_id', '=', site)
      .where('kid', '=', kid)
      .executeTakeFirst()
    if (Number(gone.numDeletedRows) === 0) throw new Refused('not-found')
  })
  context.bus.signOut({ key: kid })
  return {}
}

/** The secret of a `kid` of this site; undefined when there is no such key. */
export const readSiteSecret = (
  context: Pick<Context, 'store'>,
  site: SiteId,
  kid: string,
): Promise<string | undefined> =>
  context.store.read(
    async ({ db }) =>
      (
        await db
          .selectFrom('site_keys')
          .select('secret')
          .where('site_id', '=', site)
          .where('kid', '=', kid)
          .executeTakeFirst()
      )?.secret,
  )

async function readKeys({ db }: Tx, site: SiteId): Promise<SiteKey[]> {
  const rows = await db
    .selectFrom('site_keys')
    .select(['kid', 'created_at'])
    .where('site_id', '=', site)
    .orderBy('created_at')
    .orderBy('kid')
    .execute()
  return rows.map(({ kid, created_at }) => ({ kid, createdAt: created_at }))
}
