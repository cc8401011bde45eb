import * as z from 'zod'
import { request, type Requests } from '../../shared/request'
import type { AgentSocket, ShopperSocket } from '../bus/socket-types'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import { limitedFor } from '../requests/budgets/request-budget'
import { handleRequest } from '../requests/handle-request'
import type { RateLimits } from '../requests/rate-limits'
import { answerInTurn } from './limits/answer-in-turn'
import { parseAck } from './parse-ack'

const unknownRequest = request(z.unknown(), z.unknown())

/** Requests with long answers, each caused by one short packet. */
const heavyAnswers = new Set(['catch-up', 'earlier', 'past', 'inbox', 'search'])

/** `authorise` and `run` of each request; `page` decides when a long answer is read. */
type Steps<Name, Principal> = {
  authorise: (name: Name) => Principal | Promise<Principal>
  run: (name: Name, principal: Principal, input: never) => Promise<unknown>
  page?: (read: () => Promise<void>) => Promise<void>
}

/**
 * Answers the requests of a socket by a table, within the connection's limits. Unknown requests are refused too, so
 * that no client waits in vain.
 */
export function handleSocketEvents<R extends Requests, Who>(
  context: RequestContext,
  limits: RateLimits,
  socket: AgentSocket | ShopperSocket,
  requests: R,
  steps: Steps<keyof R & string, Who>,
): void {
  function take(name: string, sent: unknown[]): void {
    const { given, ack } = parseAck(sent)
    const known = Object.hasOwn(requests, name)
    const secondsToWait = limits.socket(socket.conn)
    if (secondsToWait > 0) {
      context.metrics.request(known ? name : 'unknown', 'limited')
      return ack(limitedFor(secondsToWait))
    }
    const authorise = () => {
      if (!known) throw new Refused('not-found')
      return steps.authorise(name)
    }
    const run = (principal: Who, input: never) => steps.run(name, principal, input)
    const work = async () =>
      ack(
        await handleRequest(context, known ? name : 'unknown', (known && requests[name]) || unknownRequest, given, {
          authorise,
          run,
        }),
      )
    if (!heavyAnswers.has(name))
      work().catch((error: unknown) => context.log.error({ err: error }, 'an answer could not be given'))
    else if (!answerInTurn(socket.conn, () => (steps.page ? steps.page(work) : work()))) ack(limitedFor(1))
  }
  socket.onAny((name: unknown, ...sent: unknown[]) => take(String(name), sent))
}
