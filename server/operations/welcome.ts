import type { Welcome } from '../../shared/shopper-protocol'
import type { SiteSettings } from '../../shared/site'
import type { Core } from '../core'
import type { Shopper } from '../rules/access'
import { headOf, json } from '../rules/conversation-row'
import type { Tx } from '../store/store'
import { readAvailability } from './read-availability'

/** What a shopper's page is told first, on every connect. The token is the door's to add. */
export const welcome = (core: Core, who: Shopper): Promise<Omit<Welcome, 'token'>> =>
  core.store.read(async (tx) => {
    const site = await tx.db.selectFrom('sites').select(['name', 'settings_json']).where('id', '=', who.site).executeTakeFirstOrThrow()
    const settings = json<SiteSettings>(site.settings_json)
    const shopper = await tx.db.selectFrom('shoppers').select(['name', 'email', 'verified']).where('id', '=', who.id).executeTakeFirst()
    return {
      contact: { name: shopper?.name ?? null, email: shopper?.email ?? null, verified: shopper?.verified === 1 },
      site: { name: site.name, colour: settings.colour, languages: settings.languages, ask: settings.ask, departments: await offered(tx, settings) },
      availability: await readAvailability(tx, who.site, settings),
      conversation: await latest(tx, who),
      now: tx.now,
    }
  })

async function offered(tx: Tx, { departments }: SiteSettings) {
  if (departments.length === 0) return []
  return tx.db.selectFrom('departments').selectAll().where('id', 'in', departments).orderBy('name').execute()
}

/** The open one, else the last. */
async function latest(tx: Tx, who: Shopper): Promise<Welcome['conversation']> {
  const row = await tx.db
    .selectFrom('conversations')
    .select(['id', 'state', 'last_seq', 'shopper_seen', 'agent_seen'])
    .where('shopper_id', '=', who.id)
    .where('site_id', '=', who.site)
    .orderBy((eb) => eb.case().when('state', '<>', 'closed').then(0).else(1).end())
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { id: row.id, state: row.state, head: headOf(row) } : null
}
