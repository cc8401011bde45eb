import { ClientSocket } from './client-socket'
import type { Device } from './line'
import type { Network } from './network'

/** In whose hands the next socket is, and by which network it goes. */
export const stage: { device: Device | null; network: Network | null } = { device: null, network: null }

type Options = { path: string; auth?: (give: (auth: unknown) => void) => void }

/** `socket.io-client` for the bundled clients. The widget names an address first, the console does not. */
export function io(first: string | Options, second?: Options): ClientSocket {
  const options = second ?? (first as Options)
  const { device, network } = stage
  if (!device || !network) throw new Error('nobody is on stage')
  const auth = () => {
    let given: unknown = {}
    options.auth?.((auth) => (given = auth))
    return given
  }
  device.socket = new ClientSocket(network, device, options.path.endsWith('agent') ? 'agents' : 'shoppers', auth)
  return device.socket
}
