import type { SiteId } from '../../../shared/ids'
import { Refused } from '../../refusal-error'
import { sql, type Tx } from '../../store/store'

/** One after the other for each site: what must not be done twice at once, and is rare. New rows that name the site need not wait. */
export async function lockSite({ db, locks }: Tx, id: SiteId): Promise<void> {
  const row = await db
    .selectFrom('sites')
    .select('id')
    .where('id', '=', id)
    .$if(locks, (query) => query.modifyEnd(sql`for no key update`))
    .executeTakeFirst()
  if (!row) throw new Refused('not-found')
}
