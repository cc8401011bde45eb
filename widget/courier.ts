import type { RefusalCode } from '../shared/refusals'
import type { Output } from '../shared/request'
import type { ShopperRequests } from '../shared/shopper-protocol'
import type { Ask } from './connection'
import type { Outbox } from './outbox'
import { backOff, endsConnection, mayRetry } from './refusal'
import { unawaited } from './unawaited'

type Sent = Output<ShopperRequests, 'send'>
export type Courier = { run: () => Promise<void>; stop: () => void }

/**
 * Sends the outbox to the server: the oldest message first, one at a time, so the order stays (D1). After a time-out, a
 * disconnect or a server error it sends the same id again (D3). A message that is refused for its content waits for the
 * shopper.
 */
export function createCourier(
  outbox: Outbox,
  ask: Ask,
  isLive: () => boolean,
  acked: (sent: Sent) => void = () => {},
  refused: (code: RefusalCode) => void = () => {},
): Courier {
  let busy = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Sends what is due. Called after each new message and each reconnect. */
  async function run(): Promise<void> {
    if (busy) return
    busy = true
    clearTimeout(timer)
    try {
      for (let due = outbox.due(); due !== null && isLive(); due = outbox.due()) {
        const pause = typeof due === 'number' ? due : await send(due)
        if (pause !== null) return later(pause)
      }
    } finally {
      busy = false
    }
  }

  /** Returns the milliseconds to wait before the next message; null: no wait. */
  async function send({
    id,
    text,
    attachments,
    contact,
    department,
    page,
  }: Exclude<ReturnType<Outbox['due']>, number | null>): Promise<number | null> {
    const answer = await ask('send', {
      clientMessageId: id,
      text,
      attachments: attachments?.map((each) => each.id),
      contact,
      department,
      page,
    })
    if (answer.ok) {
      tries = 0
      outbox.acked(id, answer.value.conversation, answer.value.seq)
      acked(answer.value)
      return null
    }
    const { code, retryAfter } = answer.refusal
    if (mayRetry(code) || endsConnection(code)) return (retryAfter ?? backOff(++tries)) * 1_000
    outbox.rejected(id, code)
    refused(code)
    return null
  }

  function later(pause: number): void {
    timer = setTimeout(() => unawaited(run()), pause)
  }

  return { run, stop: () => clearTimeout(timer) }
}
