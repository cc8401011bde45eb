import { ClientSocket } from './client-socket'
import type { Device } from './line'
import type { Network } from './network'

/** The device and the network of the next socket. */
export const stage: { device: Device | null; network: Network | null } = { device: null, network: null }

type Auth = (give: (auth: unknown) => void) => void

/** `socket.io-client` as the console uses it. */
export function io({ auth }: { auth?: Auth }): ClientSocket {
  const { device, network } = stage
  if (!device || !network) throw new Error('nobody is on stage')
  const authNow = () => {
    let given: unknown = {}
    auth?.((shown) => (given = shown))
    return given
  }
  const socket = new ClientSocket(network, device, authNow)
  device.socket = socket
  return socket
}
