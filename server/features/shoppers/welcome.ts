import type { Department } from '../../../shared/events'
import type { ShopperId, SiteId } from '../../../shared/ids'
import type { Welcome } from '../../../shared/shopper-protocol'
import type { SiteLook, SiteSettings } from '../../../shared/site'
import type { ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import type { Prepared } from '../../store/prepared'
import { sql, type Tx } from '../../store/store'
import type { Tables } from '../../store/tables'
import { readAvailability } from '../availability/read-availability'
import { headOf } from '../conversations'
import { settingsOf } from '../sites'

/** The same for every shopper of a site. */
export type SiteInfo = Pick<Welcome, 'site' | 'availability'>

/**
 * The first push to a shopper, on every connect. The socket adds the token and the result of a signed identity.
 * `readInfo` may be shared by a crowd.
 */
export async function welcome(
  context: Context,
  principal: ShopperPrincipal,
  readInfo = () => readSiteInfo(context, principal.site),
): Promise<Omit<Welcome, 'token' | 'identityFault' | 'identityIgnored'>> {
  const info = await readInfo()
  return context.store.read(async (tx) => ({
    ...info,
    contact: await contactOf(tx, principal),
    conversation: await latest(tx, principal),
    now: tx.now,
  }))
}

export const readSiteInfo = (context: Context, id: SiteId): Promise<SiteInfo> =>
  context.store.read(async (tx) => {
    const [site] = await tx.run(siteById, { id })
    if (!site) throw new Error(`There is no site ${id}`)
    const settings = settingsOf(site)
    return {
      site: lookOf(site.name, settings, await offeredDepartments(tx, settings)),
      availability: await readAvailability(tx, id, settings),
    }
  })

function lookOf(
  name: string,
  { colour, position, theme, bottom, side, label, languages, ask }: Readonly<SiteSettings>,
  departments: Department[],
): SiteLook {
  return { name, colour, position, theme, bottom, side, label, languages, ask, departments, sendsMail }
}

/** No mail can be set up yet: answers arrive in the chat only. */
const sendsMail = false

const siteById: Prepared<{ id: SiteId }, Pick<Tables['sites'], 'name' | 'settings_json'>> = (db, given) =>
  db.selectFrom('sites').select(['name', 'settings_json']).where('id', '=', given.id)

async function offeredDepartments(tx: Tx, { departments }: SiteSettings): Promise<Department[]> {
  if (departments.length === 0) return []
  return (await tx.run(allDepartments, {})).filter(({ id }) => departments.includes(id))
}

const allDepartments: Prepared<object, Department> = (db) => db.selectFrom('departments').selectAll().orderBy('name')

async function contactOf(tx: Tx, principal: ShopperPrincipal): Promise<Welcome['contact']> {
  const [shopper] = await tx.run(shopperById, { id: principal.id })
  return { name: shopper?.name ?? null, email: shopper?.email ?? null, verified: shopper?.verified === 1 }
}

const shopperById: Prepared<{ id: ShopperId }, Pick<Tables['shoppers'], 'name' | 'email' | 'verified'>> = (db, given) =>
  db.selectFrom('shoppers').select(['name', 'email', 'verified']).where('id', '=', given.id)

/** The open conversation, else the latest. */
async function latest(tx: Tx, principal: ShopperPrincipal): Promise<Welcome['conversation']> {
  const [row] = await tx.run(latestOf, { shopper: principal.id, site: principal.site })
  return row ? { id: row.id, state: row.state, head: headOf(row) } : null
}

const latestOf: Prepared<
  { shopper: ShopperId; site: SiteId },
  Pick<Tables['conversations'], 'id' | 'state' | 'last_seq' | 'shopper_seen' | 'agent_seen'>
> = (db, given) =>
  db
    .selectFrom('conversations')
    .select(['id', 'state', 'last_seq', 'shopper_seen', 'agent_seen'])
    .where('shopper_id', '=', given.shopper)
    .where('site_id', '=', given.site)
    .orderBy(sql`case when state <> 'closed' then 0 else 1 end`)
    .orderBy('started_at', 'desc')
    .limit(1)
