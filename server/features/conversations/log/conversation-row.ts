import type { Conversation, Head, Summary } from '../../../../shared/conversation'
import { json } from '../../../store/json-column'
import type { Tables } from '../../../store/tables'

/** A conversation's row with its site's name. */
export type ConversationRow = Tables['conversations'] & { site_name: string }

/** The conversation for clients. The page is for agents only. */
export function conversationOf(row: Tables['conversations']): Conversation {
  return {
    id: row.id,
    site: row.site_id,
    state: row.state,
    assignee: json(row.assignee_json),
    epoch: row.epoch,
    department: json(row.department_json),
    language: row.language,
    contact: json(row.contact_json),
    startedAt: row.started_at,
    queuedAt: row.queued_at,
    promiseAt: row.promise_at,
    page: json(row.page_json),
    rating: json(row.rating_json),
    callBack: json(row.call_back_json),
  }
}

/** The columns that store a conversation. */
export function columnsOf(conversation: Conversation) {
  return {
    state: conversation.state,
    assignee_id: conversation.assignee?.id ?? null,
    assignee_json: text(conversation.assignee),
    epoch: conversation.epoch,
    department_id: conversation.department?.id ?? null,
    department_json: text(conversation.department),
    language: conversation.language,
    contact_json: JSON.stringify(conversation.contact),
    started_at: conversation.startedAt,
    queued_at: conversation.queuedAt,
    promise_at: conversation.promiseAt,
    page_json: text(conversation.page),
    rating_json: text(conversation.rating),
    call_back_json: text(conversation.callBack),
  }
}

export const headOf = (row: Pick<Tables['conversations'], 'last_seq' | 'shopper_seen' | 'agent_seen'>): Head => ({
  seq: row.last_seq,
  seen: { shopper: row.shopper_seen, agent: row.agent_seen },
})

export function summaryOf(row: ConversationRow): Summary {
  return {
    ...conversationOf(row),
    shopper: row.shopper_id,
    siteName: row.site_name,
    head: row.last_seq,
    seen: headOf(row).seen,
    lastMessage: json(row.last_message_json),
    owedSince: row.owed_since,
    assignedAt: row.assigned_at,
    updatedAt: row.updated_at,
  }
}

const text = (value: object | null) => (value === null ? null : JSON.stringify(value))
