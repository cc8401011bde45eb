import * as real from 'node:crypto'
import { fillRandom } from './random'

/** `node:crypto` with the random numbers of the run. Ids decide ties, so a seed must give the same ids each time. */
export const { createHash, createHmac, hash, timingSafeEqual, scrypt } = real
export const randomBytes = (size: number): Buffer => fillRandom(Buffer.alloc(size))

export function randomUUID(): string {
  const hex = randomBytes(16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
