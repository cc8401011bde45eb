import { slidingWindow } from '../../lib/sliding-window'
import type { Place } from '../../requests/budgets/network-budgets'

/** This many bytes cost as much as one more frame. */
const bytesOfAFrame = 4_096
/** Bytes that a client may leave unread before its connection is closed. */
const mostUnread = 512 * 1024
/** Memory of a waiting packet beside its text, in bytes. */
const overhead = 256
/** Milliseconds in which the client must read what was handed to the transport, which holds more than a page. */
const stallTime = 15_000

export type MeterVerdict = 'goes-on' | 'too-much' | 'behind'

/** Measures one connection: what it sends, and what it has not read yet. */
export type ConnectionMeter = ReturnType<typeof createConnectionMeter>

/**
 * Counts what a connection sends, before it is parsed: each frame or packet as one, plus one for each 4 KiB. `most`: in
 * 10 s. `unread`: bytes in the transport that the client has not read, besides those that wait here.
 */
export function createConnectionMeter(most: number, place: Place, unread: () => number) {
  const sent = slidingWindow()
  let waiting = 0
  let stalledSince: number | null = null
  let carried = 0
  const held = () => waiting + unread()

  return {
    came: (frames: number, bytes: number): MeterVerdict => {
      carried += bytes
      const cost = frames + Math.floor(carried / bytesOfAFrame)
      carried %= bytesOfAFrame
      sent.add(cost)
      const overShare = place.add(cost, sent.spent())
      // A client that keeps sending requests without reading the answers fills our memory.
      return sent.spent() > most || overShare || held() > mostUnread ? 'too-much' : 'goes-on'
    },
    /** A packet for the client joins the queue. */
    waits: (bytes: number): MeterVerdict => {
      waiting += bytes + overhead
      stalledSince ??= performance.now()
      return held() > mostUnread ? 'behind' : 'goes-on'
    },
    /** The whole queue was handed to the transport. */
    handedOver: (): void => {
      waiting = 0
    },
    /** The client has read everything that was handed to the transport. */
    taken: (): void => {
      stalledSince = waiting > 0 ? performance.now() : null
    },
    isStalled: (): boolean => stalledSince !== null && performance.now() - stalledSince > stallTime,
  }
}
