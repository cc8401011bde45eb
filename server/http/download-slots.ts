import type { ServerResponse } from 'node:http'
import { Refused } from '../refusal-error'
import { networksOf } from '../requests/client-address'
import { destroyResponse } from './slow-readers'

/** Simultaneous downloads per network. A browser requests a few pictures at once, an office several times that. */
const mostSent = 16
/** Most downloads of one address that wait for a slot. */
const mostWaiting = 200
/** Milliseconds in which the largest file is downloaded, even over the slowest line. */
const longest = 10 * 60_000

type Waiting = { address: string; enter: () => void }
/**
 * Resolves once a file may be sent to this address, or the client has disconnected. Throws `limited` when too many
 * wait.
 */
export type DownloadSlots = (address: string, response: ServerResponse) => Promise<void>

/**
 * Limits simultaneous downloads per network, wider networks by their size. The others wait, so a slow reader delays
 * only their own network.
 */
export function createDownloadSlots(most = mostSent, longestTime = longest): DownloadSlots {
  const sent = new Map<string, number>()
  const waiting = new Set<Waiting>()
  const isFree = (address: string) => networksOf(address).every(({ key, size }) => (sent.get(key) ?? 0) < most * size)

  function add(address: string, change: number): void {
    for (const { key } of networksOf(address)) {
      const now = (sent.get(key) ?? 0) + change
      if (now > 0) sent.set(key, now)
      else sent.delete(key)
    }
  }
  function enter(address: string, response: ServerResponse): void {
    add(address, 1)
    const tooLong = setTimeout(() => destroyResponse(response), longestTime).unref()
    response.once('close', () => {
      clearTimeout(tooLong)
      add(address, -1)
      for (const next of waiting) if (isFree(next.address)) next.enter()
    })
  }

  return (address, response) => {
    // The client disconnected before it got a slot: it would never release one.
    if (response.destroyed || response.closed) return Promise.resolve()
    if (isFree(address)) return Promise.resolve(enter(address, response))
    if ([...waiting].filter((other) => other.address === address).length >= mostWaiting)
      throw new Refused('limited', { retryAfter: 10 })
    return new Promise((resolve) => {
      const mine: Waiting = {
        address,
        enter: () => {
          waiting.delete(mine)
          enter(address, response)
          resolve()
        },
      }
      waiting.add(mine)
      response.once('close', () => waiting.delete(mine) && resolve())
    })
  }
}
