import type { ServerResponse } from 'node:http'
import { Refused } from '../refusal-error'
import { networksOf } from '../requests/client-address'
import { destroyResponse } from './slow-readers'

/** Files that are sent to one network at a time: a browser asks for a few pictures at once, an office for several times that. */
const mostSent = 16
/** Of all that wait for their turn, those of one address. */
const mostWaiting = 200
/** Milliseconds in which the largest file has been taken, over the slowest line too. */
const longest = 10 * 60_000

type Waiting = { address: string; enter: () => void }
/** Resolves once a file may be sent to this address, or its reader has hung up. Throws `limited` where too many wait. */
export type DownloadSlots = (address: string, response: ServerResponse) => Promise<void>

/** So many files are sent to a network at once, and to a wider one more by its size; the others of it wait. Who reads slowly holds up their own network alone. */
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
    // Hung up before its turn was asked for: it would never give a place back.
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
