import { slidingWindow, type SlidingWindow } from '../../lib/sliding-window'
import type { SlowLanes } from '../../lib/slow-lanes'

/** Pages of a connection in ten seconds after which nobody has to rest: what a browser asks for when it comes back. */
const withoutRest = 2

/** Reads a page for a connection, in the lane of its network. */
export type ReadPage = (network: string, connection: object, read: () => Promise<void>) => Promise<void>

/** Pages of logs and lists are long: those of a network are read one after the other, and slowly for connections that ask for many. */
export function createPageLanes(inLane: SlowLanes): ReadPage {
  const asked = new WeakMap<object, SlidingWindow>()
  return (network, connection, read) => {
    const pages = asked.get(connection) ?? slidingWindow()
    asked.set(connection, pages)
    pages.add(1)
    return inLane(network, read, pages.spent() <= withoutRest ? 0 : undefined)
  }
}
