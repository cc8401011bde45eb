import { randomUUID } from 'node:crypto'
import type { Contact, Department, Page } from '../../../shared/events'
import { ConversationId, type DepartmentId } from '../../../shared/ids'
import { refuseBlocked, type ShopperPrincipal } from '../../access'
import { Refused } from '../../refusal-error'
import { limitUnanswered } from './limit-unanswered'
import type { NewEvent } from './log/append-events'
import type { UnitOfWork } from './log/commit'
import type { ConversationRow } from './log/conversation-row'

type Wish = { department: DepartmentId | null; page: Page | null }
type Start = { row: ConversationRow; events: NewEvent[] }

/** Creates an empty conversation and its first event; null when the shopper already has an open one (D8). */
export async function startConversation(
  tx: UnitOfWork,
  principal: ShopperPrincipal,
  wish: Wish,
): Promise<Start | null> {
  const shopper = await ensureShopper(tx, principal)
  refuseBlocked(shopper.blocked_at)
  if (principal.from) await limitUnanswered(tx, principal.from)
  const department = await readDepartment(tx, wish.department)
  const contact: Contact = { name: shopper.name, email: shopper.email, verified: shopper.verified === 1 }
  const row = emptyRow(tx, principal, { department, contact, page: wish.page })
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('conversations')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (Number(numInsertedOrUpdatedRows) === 0) return null
  principal.budget?.begin()

  const { name: site_name } = await tx.db
    .selectFrom('sites')
    .select('name')
    .where('id', '=', principal.site)
    .executeTakeFirstOrThrow()
  const started: NewEvent = {
    kind: 'started',
    site: principal.site,
    language: principal.language,
    department,
    page: wish.page,
  }
  const known = shopper.name !== null || shopper.email !== null
  return { row: { ...row, site_name }, events: known ? [started, { kind: 'identified', contact }] : [started] }
}

/** The first message creates the shopper's row: a panel that is only opened leaves no trace. */
async function ensureShopper(tx: UnitOfWork, principal: ShopperPrincipal) {
  await tx.db
    .insertInto('shoppers')
    .values({
      id: principal.id,
      site_id: principal.site,
      name: null,
      email: null,
      verified: 0,
      language: principal.language,
      time_zone: principal.timeZone,
      created_at: tx.now,
      generation: 0,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ language: principal.language, time_zone: principal.timeZone }),
    )
    .execute()
  const shopper = await tx.db
    .selectFrom('shoppers')
    .selectAll()
    .where('id', '=', principal.id)
    .executeTakeFirstOrThrow()
  // They signed in meanwhile, in another tab. The client reconnects, learns its identity, and sends the message again.
  if (shopper.became) throw new Refused('unauthenticated')
  return shopper
}

async function readDepartment(tx: UnitOfWork, id: DepartmentId | null): Promise<Department | null> {
  if (!id) return null
  return (await tx.db.selectFrom('departments').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

type Known = { department: Department | null; contact: Contact; page: Page | null }

function emptyRow(tx: UnitOfWork, principal: ShopperPrincipal, { department, contact, page }: Known) {
  return {
    id: ConversationId.parse(randomUUID()),
    site_id: principal.site,
    shopper_id: principal.id,
    state: 'queued' as const,
    assignee_id: null,
    assignee_json: null,
    epoch: 0,
    last_seq: 0,
    department_id: department?.id ?? null,
    department_json: department ? JSON.stringify(department) : null,
    language: principal.language,
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
    network: principal.from?.network ?? null,
    updated_at: tx.now,
  }
}
