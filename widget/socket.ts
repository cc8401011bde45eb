import { Manager, type Socket } from 'socket.io-client'
import type { ShopperAsks, ShopperAuth, ShopperPushes, shopperPath } from '../shared/shopper-protocol'
import { tryOtherWay } from './other-way'

export type ShopperSocket = Socket<ShopperPushes, ShopperAsks>

const path: typeof shopperPath = '/live/shopper'

/** The only place that knows Socket.IO's client. `auth` is asked anew on every connect. Rules S of delivery. */
export function openSocket(base: string, auth: () => ShopperAuth): ShopperSocket {
  const { origin, pathname } = new URL(base)
  const manager = new Manager(origin, {
    path: pathname.replace(/\/$/, '') + path,
    transports: ['websocket'],
    autoConnect: false,
    reconnectionDelay: 1_000,
    reconnectionDelayMax: 30_000,
    randomizationFactor: 0.5,
    timeout: 10_000,
  })
  const socket: ShopperSocket = manager.socket('/', { auth: (give) => give(auth()) })
  socket.on('connect', tryOtherWay(manager).arrived)
  return socket
}
