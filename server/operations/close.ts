import type { Core } from '../core'
import { Refused } from '../refused'
import type { AgentWho } from '../rules/access'
import { command, type CommandInput } from './command'

/** Ends a conversation; any agent may. What the shopper writes after it begins a new one. */
export const close = (core: Core, who: AgentWho, input: CommandInput) =>
  command(core, who, input, async (_tx, row) => {
    if (row.state === 'closed') throw new Refused('wrong-state')
    return { drafts: [{ kind: 'closed', epoch: row.epoch + 1 }] }
  })
