import type { ShopperId } from '../../../shared/ids'
import type { ShopperSocket } from '../../bus/socket-types'

/** Whatever is told to a shopper is told to each of their sockets: nobody has so many tabs. */
const most = 50

/** How many sockets each shopper has at this process. */
export function countSocketsPerShopper() {
  const counts = new Map<ShopperId, number>()
  return {
    isFull: (id: ShopperId): boolean => (counts.get(id) ?? 0) >= most,
    /** Counts one more until it is gone. */
    enter: (id: ShopperId, socket: ShopperSocket): void => {
      counts.set(id, (counts.get(id) ?? 0) + 1)
      socket.on('disconnect', () => {
        const left = counts.get(id)! - 1
        if (left > 0) counts.set(id, left)
        else counts.delete(id)
      })
    },
  }
}
