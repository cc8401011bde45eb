import { Refused } from '../refused'
import { refusalOf } from './answer'
import type { DoorCore } from './door-core'
import type { Limits } from './limits'
import { nextRequestId } from './request-id'
import type { AgentSocket, ShopperSocket } from './sockets'

const entering = new WeakSet<object>()

/**
 * Lets a socket in, or says why not: Socket.IO hands the client the error's message and data. One at a time on a
 * connection, and out of its budget: it could else enter a thousand times at once, or anew after each hundred messages.
 */
export async function letIn(core: Pick<DoorCore, 'log' | 'metrics'>, limits: Limits, socket: ShopperSocket | AgentSocket, next: (error?: Error) => void, identify: () => Promise<void>): Promise<void> {
  try {
    const retryAfter = limits.socket(socket.conn)
    if (retryAfter > 0) throw new Refused('limited', { retryAfter })
    if (entering.has(socket.conn)) throw new Refused('conflict')
    entering.add(socket.conn)
    await identify().finally(() => entering.delete(socket.conn))
  } catch (error) {
    const refusal = refusalOf(core, { request: 'connect', id: nextRequestId() }, error)
    core.metrics.request('connect', refusal.code)
    return next(Object.assign(new Error(refusal.code), { data: refusal }))
  }
  core.metrics.request('connect', 'ok')
  next()
}
