import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { stateLiteral } from '../../store/store'
import { agentCommand, type AgentCommandInput, type NewEvent } from '../conversations'
import { assignedEvents } from './take'

/**
 * Reopens a closed conversation and assigns it to the agent. Refuses `conflict` when the shopper has a newer open one
 * (D8).
 */
export const reopen = (context: Context, principal: AgentPrincipal, input: AgentCommandInput) =>
  agentCommand(context, principal, input, async (tx, row) => {
    if (row.state !== 'closed') throw new Refused('wrong-state')
    const other = await tx.db
      .selectFrom('conversations')
      .select('id')
      .where('shopper_id', '=', row.shopper_id)
      .where('site_id', '=', row.site_id)
      .where('state', '<>', stateLiteral('closed'))
      .executeTakeFirst()
    if (other) throw new Refused('conflict')
    const reopened: NewEvent = { kind: 'reopened', epoch: row.epoch + 1 }
    return {
      events: [
        reopened,
        await assignedEvents(tx, { ...row, queued_at: tx.now, epoch: row.epoch + 1 }, principal, 'reopened'),
      ],
      routing: { avoid_agent_id: null },
    }
  })
