import { randomUUID } from 'node:crypto'
import type { Contact, Department, Page } from '../../shared/events'
import { ConversationId, type DepartmentId } from '../../shared/ids'
import { Refused } from '../refused'
import { refuseBlocked, type Shopper } from '../rules/access'
import type { ConversationRow } from '../rules/conversation-row'
import type { Unit } from './commit'
import type { Draft } from './record'
import { refuseFlood } from './refuse-flood'

type Wish = { department: DepartmentId | null; page: Page | null }
type Start = { row: ConversationRow; drafts: Draft[] }

/** A new, still empty conversation and the first event of its log; null when the shopper has an open one after all (D8). */
export async function startConversation(tx: Unit, who: Shopper, wish: Wish): Promise<Start | null> {
  const shopper = await ensureShopper(tx, who)
  refuseBlocked(shopper.blocked_at)
  if (who.from) await refuseFlood(tx, who.from)
  const department = await readDepartment(tx, wish.department)
  const contact: Contact = { name: shopper.name, email: shopper.email, verified: shopper.verified === 1 }
  const row = emptyRow(tx, who, { department, contact, page: wish.page })
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('conversations')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (Number(numInsertedOrUpdatedRows) === 0) return null
  who.budget?.begin()

  const { name: site_name } = await tx.db.selectFrom('sites').select('name').where('id', '=', who.site).executeTakeFirstOrThrow()
  const started: Draft = { kind: 'started', site: who.site, language: who.language, department, page: wish.page }
  const known = shopper.name !== null || shopper.email !== null
  return { row: { ...row, site_name }, drafts: known ? [started, { kind: 'identified', contact }] : [started] }
}

/** The shopper's row is made by their first message: a panel that is only opened leaves no trace. */
async function ensureShopper(tx: Unit, who: Shopper) {
  await tx.db
    .insertInto('shoppers')
    .values({ id: who.id, site_id: who.site, name: null, email: null, verified: 0, language: who.language, time_zone: who.timeZone, created_at: tx.now, generation: 0 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ language: who.language, time_zone: who.timeZone }))
    .execute()
  const shopper = await tx.db.selectFrom('shoppers').selectAll().where('id', '=', who.id).executeTakeFirstOrThrow()
  // Signed in meanwhile, in another tab: whoever connects anew is told who they are, and says it again as that person.
  if (shopper.became) throw new Refused('unauthenticated')
  return shopper
}

async function readDepartment(tx: Unit, id: DepartmentId | null): Promise<Department | null> {
  if (!id) return null
  return (await tx.db.selectFrom('departments').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

type Known = { department: Department | null; contact: Contact; page: Page | null }

function emptyRow(tx: Unit, who: Shopper, { department, contact, page }: Known) {
  return {
    id: ConversationId.parse(randomUUID()),
    site_id: who.site,
    shopper_id: who.id,
    state: 'queued' as const,
    assignee_id: null,
    assignee_json: null,
    epoch: 0,
    last_seq: 0,
    department_id: department?.id ?? null,
    department_json: department ? JSON.stringify(department) : null,
    language: who.language,
    contact_json: JSON.stringify(contact),
    page_json: page ? JSON.stringify(page) : null,
    priority: 0,
    started_at: tx.now,
    queued_at: null,
    assigned_at: null,
    promise_at: null,
    owed_since: null,
    shopper_seen: 0,
    agent_seen: 0,
    last_message_json: null,
    last_agent_id: null,
    avoid_agent_id: null,
    rating_json: null,
    call_back_json: null,
    said_at: tx.now,
    network: who.from?.network ?? null,
    updated_at: tx.now,
  }
}
