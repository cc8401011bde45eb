import type { AgentRequests } from '../../shared/agent-protocol'
import type { Input, Output } from '../../shared/request'
import type { Core } from '../core'
import { Refused } from '../refused'
import type { AgentWho } from '../rules/access'
import type { ConversationRow } from '../rules/conversation-row'
import { takeAttachments } from './attachments'
import { bodyHash, sameBody, type Body } from './body-hash'
import { commit } from './commit'
import { readFace } from './face'
import { findDone, mustLock } from './find-conversation'
import { record, type Draft } from './record'

type Said = { clientMessageId: string; seq: number }

/** An agent answers the shopper. Fenced by the epoch (R7): a console that slept through a handover is refused `stale`. */
export const reply = (core: Core, who: AgentWho, input: Input<AgentRequests, 'reply'>): Promise<Output<AgentRequests, 'reply'>> =>
  speak(core, who, { ...input, kind: 'message' }, (row) => {
    if (row.epoch !== input.epoch) throw new Refused('stale')
    const mayAnswer = row.state === 'left' || (row.state === 'assigned' && row.assignee_id === who.id)
    if (!mayAnswer) throw new Refused('wrong-state')
  })

/** A private note, by any agent, in any state; `audience` keeps it from the shopper (D7). */
export const note = (core: Core, who: AgentWho, input: Input<AgentRequests, 'note'>): Promise<Output<AgentRequests, 'note'>> =>
  speak(core, who, { ...input, kind: 'note' }, () => undefined)

type Speech = Body & { kind: 'message' | 'note'; conversation: ConversationRow['id']; clientMessageId: string }

async function speak(core: Core, who: AgentWho, said: Speech, authorise: (row: ConversationRow) => void): Promise<Said> {
  const { clientMessageId, text } = said
  return commit(core, async (tx) => {
    const row = await mustLock(tx, said.conversation)
    const done = await findDone(tx, who.id, clientMessageId)
    if (done) {
      if (done.conversation_id !== row.id || done.kind !== said.kind) throw new Refused('conflict')
      sameBody(done, said)
      return { clientMessageId, seq: done.seq }
    }
    authorise(row)
    const cause = { actor: await readFace(tx, who), sender: who.id, clientId: clientMessageId, bodyHash: bodyHash(said) }
    const files = await takeAttachments(tx, said.attachments, { owner: who.id, conversation: row.id, isPrivate: said.kind === 'note' })
    const { choices, cards } = said
    const offer = said.kind === 'message' ? { ...(choices && { choices }), ...(cards && { cards }) } : {}
    const draft: Draft = { kind: said.kind, text, clientMessageId, ...files, ...offer }
    const after = await record(tx, row, cause, [draft])
    return { clientMessageId, seq: after.last_seq }
  })
}
