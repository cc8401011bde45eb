import { transports } from 'engine.io-client'
import type { Manager } from 'socket.io-client'
import { unawaited } from './unawaited'

/**
 * Where the websocket does not pass (a company's proxy), the next try goes by polling, and so on in turn until one
 * arrives. Once a websocket has arrived they pass here: a line that breaks later is no reason to try anything else.
 */
export function tryOtherWay(manager: Manager): { arrived: () => void } {
  let passes = false
  let turning = false

  const isWebsocket = () => manager.opts.transports?.[0] === 'websocket'

  async function turn(): Promise<void> {
    Object.assign(transports, { polling: (await import('./polling')).Polling })
    manager.opts.transports = isWebsocket() ? ['polling'] : ['websocket']
  }
  manager.on('error', () => {
    if (passes || turning) return
    turning = true
    unawaited(turn().finally(() => (turning = false)))
  })
  return { arrived: () => (passes ||= isWebsocket()) }
}
