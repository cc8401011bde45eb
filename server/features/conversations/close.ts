import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { agentCommand, type AgentCommandInput } from './agent-command'

/** Ends a conversation; any agent may. The shopper's next message starts a new one. */
export const close = (context: Context, principal: AgentPrincipal, input: AgentCommandInput) =>
  agentCommand(context, principal, input, async (_tx, row) => {
    if (row.state === 'closed') throw new Refused('wrong-state')
    return { events: [{ kind: 'closed', epoch: row.epoch + 1 }] }
  })
