import type { ConversationId } from '../../shared/ids'
import type { RefusalCode } from '../../shared/refusals'
import type { Asked } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Chat } from '../chat'
import { createClientId } from '../client-id'
import { backOff, mayRetry } from '../refusal'

export type OrderName = 'end' | 'rate' | 'edit' | 'delete'
const tries = 4

/** An order about one's conversation. R10: the same id on every try, so that a lost answer cannot do it twice. Null: done. */
export async function order<Name extends OrderName>(chat: Chat, name: Name, input: Omit<Asked<ShopperRequests, Name>, 'commandId'>): Promise<RefusalCode | null> {
  const asked = { ...input, commandId: createClientId() } as Asked<ShopperRequests, Name> & { conversation: ConversationId }
  for (let round = 1; ; round++) {
    const answer = await chat.ask(name, asked)
    if (answer.ok) {
      chat.expect(asked.conversation, answer.value.seq)
      return null
    }
    const { code, retryAfter } = answer.refusal
    if (round === tries || !mayRetry(code)) return code
    await new Promise((resolve) => setTimeout(resolve, (retryAfter ?? backOff(round)) * 1_000))
  }
}
