import { io, type Socket } from 'socket.io-client'
import type { ShopperAsks, ShopperAuth, ShopperPushes, shopperPath } from '../shared/shopper-protocol'

export type ShopperSocket = Socket<ShopperPushes, ShopperAsks>

const path: typeof shopperPath = '/live/shopper'

/** The only place that knows Socket.IO's client. `auth` is asked anew on every connect. Rules S of delivery. */
export function openSocket(base: string, auth: () => ShopperAuth): ShopperSocket {
  const { origin, pathname } = new URL(base)
  return io(origin, {
    path: pathname.replace(/\/$/, '') + path,
    transports: ['websocket'],
    auth: (give) => give(auth()),
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.5,
    timeout: 10_000,
  })
}
