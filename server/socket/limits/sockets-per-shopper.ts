import type { ShopperId } from '../../../shared/ids'
import type { ShopperSocket } from '../../bus/socket-types'

/** Most sockets of a shopper: every push goes to each of them, and no real shopper has so many tabs. */
const most = 50

/** Counts each shopper's sockets on this process. */
export function countSocketsPerShopper() {
  const counts = new Map<ShopperId, number>()
  return {
    isFull: (id: ShopperId): boolean => (counts.get(id) ?? 0) >= most,
    /** Counts a socket until it disconnects. */
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
