import { slidingWindow, type SlidingWindow } from '../../lib/sliding-window'
import type { SlowLanes } from '../../lib/slow-lanes'

/** Pages per connection in 10 s without a pause: what a browser requests when it reconnects. */
const withoutRest = 2

/** Reads a page for a connection, in its network's lane. */
export type ReadPage = (network: string, connection: object, read: () => Promise<void>) => Promise<void>

/**
 * Pages of logs and lists are expensive. A network's pages are read one after the other, with pauses for connections
 * that request many.
 */
export function createPageLanes(inLane: SlowLanes): ReadPage {
  const asked = new WeakMap<object, SlidingWindow>()
  return (network, connection, read) => {
    const pages = asked.get(connection) ?? slidingWindow()
    asked.set(connection, pages)
    pages.add(1)
    return inLane(network, read, pages.spent() <= withoutRest ? 0 : undefined)
  }
}
