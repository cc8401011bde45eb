import type { Attachment, AttachmentId } from '../../../shared/attachment'
import type { ConversationId } from '../../../shared/ids'
import { Refused } from '../../refusal-error'
import type { Tx } from '../../store/store'
import type { Tables } from '../../store/tables'

type Claim = { owner: string; conversation: ConversationId; isPrivate: boolean }

/**
 * Attaches the files to a message of this conversation, in the order of `ids`. Each must be complete, uploaded by the
 * sender and not sent yet; otherwise none is attached (`not-found`). Checked in the statement itself: two sends could
 * run at once.
 */
export async function claimAttachments(
  tx: Tx,
  ids: AttachmentId[] | undefined,
  { owner, conversation, isPrivate }: Claim,
): Promise<{ attachments?: Attachment[] }> {
  if (!ids?.length) return {}
  const rows = await tx.db
    .updateTable('attachments')
    .set({ conversation_id: conversation, private: isPrivate ? 1 : 0 })
    .where('id', 'in', ids)
    .where('owner_id', '=', owner)
    .where('conversation_id', 'is', null)
    .where('whole', '=', 1)
    .returningAll()
    .execute()
  if (rows.length !== ids.length) throw new Refused('not-found')
  return { attachments: rows.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)).map(attachmentOf) }
}

export function attachmentOf({ id, name, type, size, width, height }: Tables['attachments']): Attachment {
  return { id, name, type, size, picture: width && height ? { width, height } : null }
}
