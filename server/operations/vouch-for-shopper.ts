import { randomUUID } from 'node:crypto'
import type { Contact } from '../../shared/events'
import { ShopperId } from '../../shared/ids'
import type { Core } from '../core'
import type { Shopper } from '../rules/access'
import type { Tables } from '../store/tables'
import { adoptConversations } from './adopt-conversations'
import { commit, type Unit } from './commit'
import { lockOpenConversation } from './find-conversation'
import { lockSite } from './lock-site'
import { ourselves, record } from './record'

/** Who the shop says somebody is. `externalId` is the shop's own id for them, and the only thing that people are known by. */
export type Vouched = { externalId: string; name: string | null; email: string | null }
type Row = Tables['shoppers']

/**
 * The shop vouches for whoever is at this browser. Whom it knows by that id they are from now on, on every device; if it
 * knows nobody yet, they become that person themselves. What an unverified name or e-mail address says is of no account
 * here (chatwoot#2811), and somebody else's conversations stay theirs where a browser is shared. Answers who they are.
 */
export const vouchForShopper = (core: Core, who: Shopper, vouched: Vouched): Promise<ShopperId> =>
  commit(core, async (tx) => {
    await lockSite(tx, who.site)
    const known = await tx.db.selectFrom('shoppers').selectAll().where('site_id', '=', who.site).where('external_id', '=', vouched.externalId).executeTakeFirst()
    const here = await tx.db.selectFrom('shoppers').selectAll().where('id', '=', who.id).executeTakeFirst()
    const somebodyElse = here !== undefined && !isNobodyYet(here)
    const vouchedFor = { ...who, id: known?.id ?? (somebodyElse ? ShopperId.parse(randomUUID()) : who.id) }
    if (!known) await bind(tx, vouchedFor, vouched)
    else if (here && !somebodyElse) await adoptConversations(tx, vouchedFor, here)
    await verify(tx, vouchedFor, vouched)
    return vouchedFor.id
  })

/** Whether somebody else is at this browser who was vouched for: then they are not to be taken for the next one. */
export const isSomebodyKnown = (core: Pick<Core, 'store'>, id: ShopperId): Promise<boolean> =>
  core.store.read(async ({ db }) => {
    const row = await db.selectFrom('shoppers').select(['external_id', 'became']).where('id', '=', id).executeTakeFirst()
    return row !== undefined && !isNobodyYet(row)
  })

const isNobodyYet = (row: Pick<Row, 'external_id' | 'became'>) => row.external_id === null && row.became === null

async function bind(tx: Unit, who: Shopper, { externalId }: Vouched): Promise<void> {
  await tx.db
    .insertInto('shoppers')
    .values({ id: who.id, site_id: who.site, name: null, email: null, verified: 0, language: who.language, time_zone: who.timeZone, created_at: tx.now, external_id: externalId })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ external_id: externalId }))
    .execute()
}

/** All that was told before gives way: one mark cannot vouch for a name of the shop's and an address of the shopper's. */
async function verify(tx: Unit, who: Shopper, { name, email }: Vouched): Promise<void> {
  const contact: Contact = { name, email, verified: true }
  await tx.db.updateTable('shoppers').set({ name, email, verified: 1 }).where('id', '=', who.id).execute()
  const open = await lockOpenConversation(tx, who)
  if (open && open.contact_json !== JSON.stringify(contact)) await record(tx, open, ourselves, [{ kind: 'identified', contact }])
}
