import * as z from 'zod'
import { request, type Requests } from '../../shared/request'
import { Refused } from '../refused'
import { answer } from './answer'
import { asked } from './asked'
import type { DoorCore } from './door-core'
import type { Limits } from './limits'
import { inTurn } from './meter/in-turn'
import { limitedFor } from './meter/request-budget'
import type { AgentSocket, ShopperSocket } from './sockets'

const nothing = request(z.unknown(), z.unknown())

/** Answers that are long: each is asked for by one short packet. */
const pages = new Set(['catch-up', 'earlier', 'past', 'inbox', 'search'])

/** Who may ask for what, and what is then done for them; `page`: when a long answer is read. */
type Steps<Name, Who> = {
  admit: (name: Name) => Who | Promise<Who>
  operate: (name: Name, who: Who, input: never) => Promise<unknown>
  page?: (read: () => Promise<void>) => Promise<void>
}

/** Answers what is asked over a socket by a table of requests, within the connection's limits. What is not in the table is refused too: nobody waits in vain. */
export function answerRequests<R extends Requests, Who>(core: DoorCore, limits: Limits, socket: AgentSocket | ShopperSocket, requests: R, steps: Steps<keyof R & string, Who>): void {
  function take(name: string, sent: unknown[]): void {
    const { given, ack } = asked(sent)
    const known = Object.hasOwn(requests, name)
    const secondsToWait = limits.socket(socket.conn)
    if (secondsToWait > 0) {
      core.metrics.request(known ? name : 'unknown', 'limited')
      return ack(limitedFor(secondsToWait))
    }
    const admit = () => {
      if (!known) throw new Refused('not-found')
      return steps.admit(name)
    }
    const operate = (who: Who, input: never) => steps.operate(name, who, input)
    const work = async () => ack(await answer(core, known ? name : 'unknown', (known && requests[name]) || nothing, given, { admit, operate }))
    if (!pages.has(name)) work().catch((error: unknown) => core.log.error({ err: error }, 'an answer could not be given'))
    else if (!inTurn(socket.conn, () => (steps.page ? steps.page(work) : work()))) ack(limitedFor(1))
  }
  socket.onAny((name: unknown, ...sent: unknown[]) => take(String(name), sent))
}
