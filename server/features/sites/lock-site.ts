import type { SiteId } from '../../../shared/ids'
import { Refused } from '../../refusal-error'
import { sql, type Tx } from '../../store/store'

/** Serialises rare work on a site that must not run twice at once. New rows that refer to the site do not wait. */
export async function lockSite({ db, locks }: Tx, id: SiteId): Promise<void> {
  const row = await db
    .selectFrom('sites')
    .select('id')
    .where('id', '=', id)
    .$if(locks, (query) => query.modifyEnd(sql`for no key update`))
    .executeTakeFirst()
  if (!row) throw new Refused('not-found')
}
