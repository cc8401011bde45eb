import { ClientSocket } from './client-socket'
import type { Device } from './line'
import type { Network } from './network'

/** In whose hands the next socket is, and by which network it goes. */
export const stage: { device: Device | null; network: Network | null } = { device: null, network: null }

type Auth = (give: (auth: unknown) => void) => void

/** `socket.io-client` as the console uses it. */
export const io = ({ path, auth }: { path: string; auth?: Auth }): ClientSocket => connectBy(path, auth)

/** And as the widget does. Here every line lets websockets through, so the other way is never asked for. */
export class Manager {
  constructor(_origin: string, readonly opts: { path: string; transports?: unknown[] }) {}

  on(): void {}

  socket(_namespace: string, { auth }: { auth?: Auth }): ClientSocket {
    return connectBy(this.opts.path, auth)
  }
}

function connectBy(path: string, auth?: Auth): ClientSocket {
  const { device, network } = stage
  if (!device || !network) throw new Error('nobody is on stage')
  const authNow = () => {
    let given: unknown = {}
    auth?.((shown) => (given = shown))
    return given
  }
  device.socket = new ClientSocket(network, device, path.endsWith('agent') ? 'agents' : 'shoppers', authNow)
  return device.socket
}
