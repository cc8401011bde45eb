import { randomUUID } from 'node:crypto'
import type { Outcome } from '../support/outcome'
import { openShopper } from '../support/sockets'
import type { Socket } from 'socket.io-client'
import type { ConversationId } from '../../shared/ids'
import type { Answer } from '../../shared/refusals'
import type { Output } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { World } from './world'

type Sent = Output<ShopperRequests, 'send'>
/** Sends one message, once, and returns the answer; `silence` when none comes within so many milliseconds. */
export type Probe = ((patienceMs: number) => Promise<Outcome | 'silence'>) & { conversation: ConversationId }

/** A shopper without retries, who shows the raw answer. The widget would only try again. */
export async function probe(world: World): Promise<Probe> {
  const shopper = await openShopper(world.lines[1]!.url, { site: world.site })
  world.atEnd(() => shopper.socket.close())
  const put = async (patienceMs: number): Promise<Answer<Sent>> => {
    const said = { clientMessageId: randomUUID(), text: `A probe ${randomUUID()}` }
    return (await (shopper.socket as Socket).timeout(patienceMs).emitWithAck('send', said)) as Answer<Sent>
  }
  const first = await put(10_000)
  if (!first.ok) throw new Error(`The probe was refused: ${first.refusal.code}`)
  const ask = (patienceMs: number) =>
    put(patienceMs).then(
      (answer) => (answer.ok ? 'ok' : answer.refusal.code),
      () => 'silence' as const,
    )
  return Object.assign(ask, { conversation: first.value.conversation })
}
