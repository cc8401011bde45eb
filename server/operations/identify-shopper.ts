import type { Contact } from '../../shared/events'
import type { Shopper } from '../rules/access'
import { json, type ConversationRow } from '../rules/conversation-row'
import type { Unit } from './commit'
import type { Draft } from './record'

/** What the shopper tells of themselves is kept with them; it proves nothing, and never replaces what was verified. */
export async function identifyDrafts(tx: Unit, who: Shopper, row: ConversationRow, told: { name?: string; email?: string }): Promise<Draft[]> {
  const was = json<Contact>(row.contact_json)
  if (was.verified || (told.name === undefined && told.email === undefined)) return []
  const contact: Contact = { name: told.name ?? was.name, email: told.email ?? was.email, verified: false }
  if (contact.name === was.name && contact.email === was.email) return []
  await tx.db.updateTable('shoppers').set({ name: contact.name, email: contact.email }).where('id', '=', who.id).execute()
  return [{ kind: 'identified', contact }]
}
