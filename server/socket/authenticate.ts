import type { AgentSocket, ShopperSocket } from '../bus/socket-types'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import { refusalOf } from '../requests/handle-request'
import type { RateLimits } from '../requests/rate-limits'
import { nextRequestId } from '../requests/request-id'

const authenticating = new WeakSet<object>()

/**
 * Authenticates a socket, or returns the refusal as Socket.IO's connect error. One attempt at a time per connection,
 * paid from its request budget: otherwise one connection could authenticate a thousand times at once.
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
