import * as z from 'zod'
import { request, type Requests } from '../../shared/request'
import { Refused } from '../refused'
import { answer } from './answer'
import { asked } from './asked'
import type { DoorCore } from './door-core'
import type { Limits } from './limits'
import type { AgentSocket, ShopperSocket } from './sockets'

const nothing = request(z.unknown(), z.unknown())

/** Who may ask for what, and what is then done for them. */
type Steps<Name, Who> = { admit: (name: Name) => Who | Promise<Who>; operate: (name: Name, who: Who, input: never) => Promise<unknown> }

/** Answers what is asked over a socket by a table of requests, within the connection's limits. What is not in the table is refused too: nobody waits in vain. */
export function answerRequests<R extends Requests, Who>(core: DoorCore, limits: Limits, socket: AgentSocket | ShopperSocket, requests: R, steps: Steps<keyof R & string, Who>): void {
  const budget = limits.socket(socket.conn)
  async function take(name: string, sent: unknown[]): Promise<void> {
    const { given, ack } = asked(sent)
    const known = Object.hasOwn(requests, name)
    const admit = () => {
      budget.request()
      if (!known) throw new Refused('not-found')
      return steps.admit(name)
    }
    const operate = (who: Who, input: never) => steps.operate(name, who, input)
    ack(await answer(core, known ? name : 'unknown', (known && requests[name]) || nothing, given, { admit, operate }))
  }
  socket.onAny((name: unknown, ...sent: unknown[]) => void take(String(name), sent))
}
