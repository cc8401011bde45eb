import type { Contact } from '../../../shared/events'
import type { ShopperPrincipal } from '../../access'
import { json } from '../../store/json-column'
import type { ConversationRow, NewEvent, UnitOfWork } from '../conversations'

/** Stores the shopper's own contact data. It proves nothing and never replaces verified data. */
export async function contactEvents(
  tx: UnitOfWork,
  principal: ShopperPrincipal,
  row: ConversationRow,
  given: { name?: string; email?: string },
): Promise<NewEvent[]> {
  const was = json<Contact>(row.contact_json)
  if (was.verified || (given.name === undefined && given.email === undefined)) return []
  const contact: Contact = { name: given.name ?? was.name, email: given.email ?? was.email, verified: false }
  if (contact.name === was.name && contact.email === was.email) return []
  await tx.db
    .updateTable('shoppers')
    .set({ name: contact.name, email: contact.email })
    .where('id', '=', principal.id)
    .execute()
  return [{ kind: 'identified', contact }]
}
