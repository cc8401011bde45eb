import type { Seen } from '../../../shared/conversation'
import type { ConversationId } from '../../../shared/ids'
import { authoriseShopper, type AgentPrincipal, type ShopperPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import type { Prepared } from '../../store/prepared'
import type { Tables } from '../../store/tables'
import { headOf, lockConversation, publishSeen } from '../conversations'

type In = { conversation: ConversationId; seq: number }
type Row = Pick<
  Tables['conversations'],
  'id' | 'shopper_id' | 'site_id' | 'assignee_id' | 'last_seq' | 'shopper_seen' | 'agent_seen'
>
type Side = 'shopper_seen' | 'agent_seen'
type Authorise = (row: Row | undefined) => Row

export const markSeenByShopper = (context: Context, principal: ShopperPrincipal, input: In) =>
  mark(context, input, 'shopper_seen', (row) => authoriseShopper(principal, row))

export const markSeenByAgent = (context: Context, _who: AgentPrincipal, input: In) =>
  mark(context, input, 'agent_seen', (row) => {
    if (!row) throw new Refused('not-found')
    return row
  })

/**
 * D7: a receipt is the greater of the old and the new, and never beyond the head. A receipt without change is neither
 * stored nor published: every socket of the conversation may send one, and each goes to all of them.
 */
async function mark(context: Context, input: In, side: Side, authorise: Authorise): Promise<{ seen: Seen }> {
  const known = authorise((await context.store.read((tx) => tx.run(byId, { id: input.conversation })))[0])
  if (Math.min(input.seq, known.last_seq) <= known[side]) return { seen: headOf(known).seen }
  const { was, row } = await context.store.transaction(async (tx) => {
    const found = authorise(await lockConversation(tx, input.conversation))
    const seen = Math.max(found[side], Math.min(input.seq, found.last_seq))
    if (seen !== found[side])
      await tx.db
        .updateTable('conversations')
        .set({ [side]: seen })
        .where('id', '=', found.id)
        .execute()
    return { was: found, row: { ...found, [side]: seen } }
  })
  return { seen: row[side] === was[side] ? headOf(row).seen : publishSeen(context, row, headOf(row)) }
}

const byId: Prepared<{ id: ConversationId }, Row> = (db, given) =>
  db
    .selectFrom('conversations')
    .select(['id', 'shopper_id', 'site_id', 'assignee_id', 'last_seq', 'shopper_seen', 'agent_seen'])
    .where('id', '=', given.id)
