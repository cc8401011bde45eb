import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { networkOf } from '../requests/client-address'

/** Milliseconds in which even the slowest phone takes something; Node hangs up after once or twice as long. */
const patience = 30_000
/** Of a network with so many of them at a time, each has less: they keep its other readers waiting. */
const crowd = 8
const patienceInCrowd = 5_000
/** Bytes of answers that a network may leave unread at a time. */
const mostUnread = 48 * 1024 * 1024
const lookEvery = 1_000

/** `stallTime`: milliseconds that it has, once it is watched; `asked`: bytes that had come until then. */
type Reading = { response: ServerResponse; network: string; since: number; stallTime: number; asked: number }

/**
 * An answer over HTTP waits for its reader, and costs memory meanwhile: who takes nothing of it for `stallTime` is cut
 * off, after twice that at the latest, and sooner where many of a network do; of a network that leaves too much unread, those last who have waited longest.
 * Returns what ends the looking.
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

/** Node sees each byte that the line takes, and hangs up when there was none for so long. Not before there is an answer: what it waits for may take longer. */
function watch(reading: Reading, stallTime: number): void {
  const came = reading.response.socket?.bytesRead ?? 0
  // Who sends something now and then would be heard of and never be late; no browser does, before it has its answer.
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

/** A connection that is only closed leaves megabytes in the kernel for minutes while its reader takes nothing; a reset frees them. */
export function destroyResponse(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
  response.destroy()
}
