import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { networkOf } from '../address'

/** Milliseconds in which even the slowest phone takes something; Node hangs up after once or twice as long. */
const patience = 30_000
/** Bytes of answers that a network may leave unread at a time. */
const mostUnread = 48 * 1024 * 1024
const lookEvery = 1_000

type Reading = { response: ServerResponse; network: string; since: number; watched: boolean }

/**
 * An answer over HTTP waits for its reader, and costs memory meanwhile: who takes nothing of it for `stallTime` is cut
 * off, after twice that at the latest; of a network that leaves too much unread, those last who have waited longest.
 * Returns what ends the looking.
 */
export function cutOffSlowReaders(server: Server, addressOf: (request: IncomingMessage) => string, stallTime = patience): () => void {
  const open = new Set<Reading>()
  server.on('request', (request, response) => {
    const reading = { response, network: networkOf(addressOf(request)), since: performance.now(), watched: false }
    open.add(reading)
    response.once('close', () => open.delete(reading))
  })
  const look = setInterval(() => {
    const unread = [...open].filter(({ response }) => unreadOf(response) > 0)
    for (const reading of unread) watch(reading, stallTime)
    cutGreedy(unread)
  }, lookEvery).unref()
  return () => clearInterval(look)
}

const unreadOf = ({ socket }: ServerResponse): number => socket?.writableLength ?? 0

/** Node sees each byte that the line takes, and hangs up when there was none for so long. Not before there is an answer: what it waits for may take longer. */
function watch(reading: Reading, stallTime: number): void {
  if (!reading.watched) reading.response.setTimeout(stallTime, () => hangUp(reading.response))
  reading.watched = true
}

function cutGreedy(unread: Reading[]): void {
  const totals = new Map<string, number>()
  for (const { response, network } of unread.toSorted((one, other) => one.since - other.since)) {
    const total = (totals.get(network) ?? 0) + unreadOf(response)
    totals.set(network, total)
    if (total > mostUnread) hangUp(response)
  }
}

/** A connection that is only closed leaves megabytes in the kernel for minutes while its reader takes nothing; a reset frees them. */
export function hangUp(response: ServerResponse): void {
  response.socket?.resetAndDestroy()
  response.destroy()
}
