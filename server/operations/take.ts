import type { Core } from '../core'
import { Refused } from '../refused'
import type { AgentWho } from '../rules/access'
import type { ConversationRow } from '../rules/conversation-row'
import { command, type CommandInput } from './command'
import type { Unit } from './commit'
import { readFace } from './face'
import { renewLease } from './lease'
import type { Draft } from './record'
import { inText } from '../store/store'

/** The agent takes a conversation on themselves: from the queue, a left message, or a colleague. Away is no hindrance; a full load is (R2). */
export const take = (core: Core, who: AgentWho, input: CommandInput) =>
  command(core, who, input, async (tx, row) => {
    if (row.state === 'closed' || row.assignee_id === who.id) throw new Refused('wrong-state')
    return { drafts: [await assignedTo(tx, row, who, 'taken')], routing: { avoid_agent_id: null } }
  })

/** Opens a closed conversation again, for the agent who does so. Refused `conflict` when the shopper has a newer one open (D8). */
export const reopen = (core: Core, who: AgentWho, input: CommandInput) =>
  command(core, who, input, async (tx, row) => {
    if (row.state !== 'closed') throw new Refused('wrong-state')
    const other = await tx.db
      .selectFrom('conversations')
      .select('id')
      .where('shopper_id', '=', row.shopper_id)
      .where('site_id', '=', row.site_id)
      .where('state', '<>', inText('closed'))
      .executeTakeFirst()
    if (other) throw new Refused('conflict')
    const reopened: Draft = { kind: 'reopened', epoch: row.epoch + 1 }
    return { drafts: [reopened, await assignedTo(tx, { ...row, queued_at: tx.now, epoch: row.epoch + 1 }, who, 'reopened')], routing: { avoid_agent_id: null } }
  })

/** An assignment by hand. That the agent asks shows that they are there, so their lease is renewed first (R3). */
async function assignedTo(tx: Unit, row: ConversationRow, who: AgentWho, rule: 'taken' | 'reopened'): Promise<Draft> {
  await renewLease(tx, who.id)
  const { kind: _, ...agent } = await readFace(tx, who)
  return { kind: 'assigned', agent, epoch: row.epoch + 1, why: whyByHand(row, rule, tx.now) }
}

export const whyByHand = (row: ConversationRow, rule: 'taken' | 'reopened' | 'transferred', now: number) => ({
  rule,
  waited: Math.max(0, Math.round((now - (row.queued_at ?? row.started_at)) / 1000)),
  language: row.language,
  languageWaived: false,
  departmentWaived: false,
  candidates: [],
  considered: 0,
})
