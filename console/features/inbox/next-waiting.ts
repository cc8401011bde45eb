import type { InboxList } from '../../../shared/agent-protocol'
import type { Summary } from '../../../shared/conversation'
import type { AgentId, ConversationId } from '../../../shared/ids'
import { waitsForMe } from './lists'

/** Of a list as it is sorted, the next that waits for my answer; of messages that were left, for anybody's. */
export function nextWaiting(list: InboxList, rows: Summary[], me: AgentId, after: ConversationId): Summary | undefined {
  return rows.find(
    (row) =>
      row.id !== after && (list === 'left' ? row.state === 'left' && row.owedSince !== null : waitsForMe(row, me)),
  )
}

/** Which list is gone on with: the messages that were left, or mine. */
export const goesOnIn = (list: InboxList): InboxList => (list === 'left' ? 'left' : 'mine')
