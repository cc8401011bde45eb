import type { ConversationId } from '../../../shared/ids'
import type { RefusalCode } from '../../../shared/refusals'
import type { Asked } from '../../../shared/request'
import type { ShopperRequests } from '../../../shared/shopper-protocol'
import type { Chat } from '../../chat'
import { createClientId } from '../../client-id'
import type { Ask } from '../../connection'
import { backOff, mayRetry } from '../../refusal'

export type OrderName = 'end' | 'leave' | 'withdraw-call' | 'rate' | 'edit' | 'delete'
type Ordering = Pick<Chat, 'ask' | 'expect'>
const tries = 4

/** Sends a command about a conversation. Null: done. */
export function order<Name extends OrderName>(
  chat: Ordering,
  name: Name,
  input: Omit<Asked<ShopperRequests, Name>, 'commandId'>,
): Promise<RefusalCode | null> {
  const asked = { ...input, commandId: createClientId() } as Asked<ShopperRequests, Name> & {
    conversation: ConversationId
  }
  return carryOut(chat, () => chat.ask(name, asked), asked.conversation)
}

/** Asks for a call, in the open conversation or in a new one. Null: done. */
export function callBack(
  chat: Ordering,
  input: Omit<Asked<ShopperRequests, 'call-back'>, 'commandId'>,
): Promise<RefusalCode | null> {
  const asked = { ...input, commandId: createClientId() }
  return carryOut(chat, () => chat.ask('call-back', asked))
}

type Ordered = Awaited<ReturnType<Ask>> & { ok: true; value: { seq: number; conversation?: ConversationId } }

/** R10: the same id on every try, so that a lost answer never runs the command twice. */
async function carryOut(
  chat: Ordering,
  ask: () => Promise<Awaited<ReturnType<Ask>>>,
  about?: ConversationId,
): Promise<RefusalCode | null> {
  for (let round = 1; ; round++) {
    const answer = await ask()
    if (answer.ok) {
      const { seq, conversation } = (answer as Ordered).value
      const id = about ?? conversation
      if (id) chat.expect(id, seq)
      return null
    }
    const { code, retryAfter } = answer.refusal
    if (round === tries || !mayRetry(code)) return code
    await new Promise((resolve) => setTimeout(resolve, (retryAfter ?? backOff(round)) * 1_000))
  }
}
