import type { InboxList } from '../../../shared/agent-protocol'
import type { Summary } from '../../../shared/conversation'
import type { AgentId, ConversationId } from '../../../shared/ids'
import { waitsForMe } from './lists'

/** In the list's order, the next conversation that waits for my answer. In left messages: for anybody's. */
export function nextWaiting(list: InboxList, rows: Summary[], me: AgentId, after: ConversationId): Summary | undefined {
  return rows.find(
    (row) =>
      row.id !== after && (list === 'left' ? row.state === 'left' && row.owedSince !== null : waitsForMe(row, me)),
  )
}

/** The list to continue in: left messages, or mine. */
export const goesOnIn = (list: InboxList): InboxList => (list === 'left' ? 'left' : 'mine')
