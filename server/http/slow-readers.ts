import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { networkOf } from '../requests/client-address'

/** Milliseconds in which even the slowest phone reads something. Node disconnects after once or twice this time. */
const patience = 30_000
/** A network with this many readers gets less time for each: they delay its other readers. */
const crowd = 8
const patienceInCrowd = 5_000
/** Most bytes of answers that a network may leave unread. */
const mostUnread = 48 * 1024 * 1024
const lookEvery = 1_000

/** `stallTime`: milliseconds without progress before it is cut off. `asked`: bytes received when watching began. */
type Reading = { response: ServerResponse; network: string; since: number; stallTime: number; asked: number }

/**
 * Slow-reader guard: an HTTP answer costs memory until its client reads it. A client that reads nothing for `stallTime`
 * is disconnected, after twice that at the latest, and sooner when its network has many such. When a network leaves too
 * much unread, its newest answers are cut off first. Returns a function that stops the checks.
 */
export function destroySlowReaders(
  server: Server,
  addressOf: (request: IncomingMessage) => string,
  stallTime = patience,
): () => void {
  const open = new Set<Reading>()
  server.on('request', (request, response) => {
    const reading = {
      response,
      network: networkOf(addressOf(request)),
      since: performance.now(),
      stallTime: Infinity,
      asked: Infinity,
    }
    open.add(reading)
    response.once('close', () => open.delete(reading))
  })
  const look = setInterval(() => {
    const unread = [...open].filter(({ response }) => unreadOf(response) > 0)
    for (const reading of unread) {
      const isCrowd = unread.filter(({ network }) => network === reading.network).length >= crowd
      watch(reading, isCrowd ? Math.min(stallTime, patienceInCrowd) : stallTime)
    }
    destroyGreediest(unread)
  }, lookEvery).unref()
  return () => clearInterval(look)
}

const unreadOf = ({ socket }: ServerResponse): number => socket?.writableLength ?? 0

/**
 * Node sees each byte that the client reads, and disconnects when there was none for `stallTime`. Starts only with the
 * answer: a request may wait longer for it.
 */
function watch(reading: Reading, stallTime: number): void {
  const came = reading.response.socket?.bytesRead ?? 0
  // A client that keeps sending would reset the timeout forever. No browser sends before it has its answer.
  if (came > reading.asked) return destroyResponse(reading.response)
  reading.asked = came
  if (stallTime >= reading.stallTime) return
  reading.stallTime = stallTime
  reading.response.setTimeout(stallTime, () => destroyResponse(reading.response))
}

function destroyGreediest(unread: Reading[]): void {
  const totals = new Map<string, number>()
  for (const { response, network } of unread.toSorted((one, other) => one.since - other.since)) {
    const total = (totals.get(network) ?? 0) + unreadOf(response)
    totals.set(network, total)
    if (total > mostUnread) destroyResponse(response)
  }
}

/**
 * Resets the connection. A closed one would keep megabytes in the kernel for minutes while the client reads nothing.
 */
export function destroyResponse(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
  response.destroy()
}
