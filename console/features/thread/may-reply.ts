import type { Conversation } from '../../../shared/conversation'
import type { Face } from '../../../shared/events'
import type { AgentId } from '../../../shared/ids'

/** Whether I may answer the shopper now, and if not, why. Notes are always allowed. */
export type Leave =
  | { kind: 'yes' }
  | { kind: 'left' }
  | { kind: 'queued' }
  | { kind: 'closed' }
  | { kind: 'theirs'; agent: Face }

export function leaveToReply(conversation: Conversation, me: AgentId): Leave {
  if (conversation.state === 'assigned' && conversation.assignee && conversation.assignee.id !== me)
    return { kind: 'theirs', agent: conversation.assignee }
  return conversation.state === 'assigned' ? { kind: 'yes' } : { kind: conversation.state }
}
