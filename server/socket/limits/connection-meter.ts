import { slidingWindow } from '../../lib/sliding-window'
import type { Place } from '../../requests/budgets/network-budgets'

/** Bytes that weigh as much as one more frame. */
const bytesOfAFrame = 4_096
/** Bytes that a client may leave unread before we close its connection. */
export const mostUnread = 512 * 1024
/** What a packet that waits costs beside its text. */
const overhead = 256
/** Milliseconds in which the line takes what it was handed; it holds more than a page by itself. */
const stallTime = 15_000

export type MeterVerdict = 'goes-on' | 'too-much' | 'behind'

/** One connection as it is measured: what comes from it, and what it has not taken of ours. */
export type ConnectionMeter = ReturnType<typeof createConnectionMeter>

/**
 * Counts all that a connection sends, before anybody reads it: each frame or packet as one, and one more for each 4 KiB.
 * `most`: in ten seconds. `unread`: bytes that the line has not taken yet, beside those that wait here.
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
      // Whoever asks on without reading what we answer fills our memory with it.
      return sent.spent() > most || overShare || held() > mostUnread ? 'too-much' : 'goes-on'
    },
    /** A packet for it was put where such wait. */
    waits: (bytes: number): MeterVerdict => {
      waiting += bytes + overhead
      stalledSince ??= performance.now()
      return held() > mostUnread ? 'behind' : 'goes-on'
    },
    /** All that waited went to the line. */
    handedOver: (): void => {
      waiting = 0
    },
    /** The line has taken all that it was handed. */
    taken: (): void => {
      stalledSince = waiting > 0 ? performance.now() : null
    },
    isStalled: (): boolean => stalledSince !== null && performance.now() - stalledSince > stallTime,
  }
}
