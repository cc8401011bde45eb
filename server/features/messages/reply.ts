import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Input, Output } from '../../../shared/request'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { readAgentProfile } from '../agents'
import { claimAttachments } from '../attachments'
import {
  appendEvents,
  commit,
  type ConversationRow,
  findByClientId,
  lockOrThrow,
  type NewEvent,
} from '../conversations'
import { bodyHash, assertSameBody, type MessageContent } from './body-hash'

type Posted = { clientMessageId: string; seq: number }

/**
 * An agent answers the shopper. Fenced by the epoch (R7): a console that slept through a transfer is refused as
 * `stale`.
 */
export const reply = (
  context: Context,
  principal: AgentPrincipal,
  input: Input<AgentRequests, 'reply'>,
): Promise<Output<AgentRequests, 'reply'>> =>
  postAsAgent(context, principal, { ...input, kind: 'message' }, (row) => {
    if (row.epoch !== input.epoch) throw new Refused('stale')
    const mayAnswer = row.state === 'left' || (row.state === 'assigned' && row.assignee_id === principal.id)
    if (!mayAnswer) throw new Refused('wrong-state')
  })

/** A private note, by any agent, in any state. `visible-to-shopper.ts` hides it from the shopper (D7). */
export const note = (
  context: Context,
  principal: AgentPrincipal,
  input: Input<AgentRequests, 'note'>,
): Promise<Output<AgentRequests, 'note'>> =>
  postAsAgent(context, principal, { ...input, kind: 'note' }, () => undefined)

type AgentMessage = MessageContent & {
  kind: 'message' | 'note'
  conversation: ConversationRow['id']
  clientMessageId: string
}

async function postAsAgent(
  context: Context,
  principal: AgentPrincipal,
  message: AgentMessage,
  authorise: (row: ConversationRow) => void,
): Promise<Posted> {
  const { clientMessageId, text } = message
  return commit(context, async (tx) => {
    const row = await lockOrThrow(tx, message.conversation)
    const done = await findByClientId(tx, principal.id, clientMessageId)
    if (done) {
      if (done.conversation_id !== row.id || done.kind !== message.kind) throw new Refused('conflict')
      assertSameBody(done, message)
      return { clientMessageId, seq: done.seq }
    }
    authorise(row)
    const origin = {
      actor: await readAgentProfile(tx, principal),
      sender: principal.id,
      clientId: clientMessageId,
      bodyHash: bodyHash(message),
    }
    const files = await claimAttachments(tx, message.attachments, {
      owner: principal.id,
      conversation: row.id,
      isPrivate: message.kind === 'note',
    })
    const { choices, cards } = message
    const interactive = message.kind === 'message' ? { ...(choices && { choices }), ...(cards && { cards }) } : {}
    const event: NewEvent = { kind: message.kind, text, clientMessageId, ...files, ...interactive }
    const after = await appendEvents(tx, row, origin, [event])
    return { clientMessageId, seq: after.last_seq }
  })
}
