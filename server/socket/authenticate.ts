import type { AgentSocket, ShopperSocket } from '../bus/socket-types'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import { refusalOf } from '../requests/handle-request'
import type { RateLimits } from '../requests/rate-limits'
import { nextRequestId } from '../requests/request-id'

const authenticating = new WeakSet<object>()

/**
 * Lets a socket in, or says why not: Socket.IO hands the client the error's message and data. One at a time on a
 * connection, and out of its budget: it could else enter a thousand times at once, or anew after each hundred messages.
 */
export async function authenticateSocket(
  context: Pick<RequestContext, 'log' | 'metrics'>,
  limits: RateLimits,
  socket: ShopperSocket | AgentSocket,
  next: (error?: Error) => void,
  identify: () => Promise<void>,
): Promise<void> {
  try {
    const retryAfter = limits.socket(socket.conn)
    if (retryAfter > 0) throw new Refused('limited', { retryAfter })
    if (authenticating.has(socket.conn)) throw new Refused('conflict')
    authenticating.add(socket.conn)
    await identify().finally(() => authenticating.delete(socket.conn))
  } catch (error) {
    const refusal = refusalOf(context, { request: 'connect', id: nextRequestId() }, error)
    context.metrics.request('connect', refusal.code)
    return next(Object.assign(new Error(refusal.code), { data: refusal }))
  }
  context.metrics.request('connect', 'ok')
  next()
}
