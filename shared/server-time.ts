/** Less is the way that the word took, and no reason to draw anything again. In milliseconds. */
const least = 1_000
const listeners = new Set<() => void>()
let ahead = 0

/** The server has just said that it is `now`. One of the build before does not say it. */
export function hearServerTime(now: number | undefined): void {
  const told = now === undefined ? ahead : now - Date.now()
  if (Math.abs(told - ahead) < least) return
  ahead = told
  for (const listener of listeners) listener()
}

/**
 * Milliseconds since the epoch, by the server's clock: a device's may be hours off, and every moment of a log is the
 * server's. Until the server was heard, the device's own has to do.
 */
export const serverTime = (): number => inServerTime(Date.now())

/** A moment that this device has written down. */
export const inServerTime = (at: number): number => at + ahead

/** By how many milliseconds the server's clock is ahead of this device's. */
export const serverAhead = (): number => ahead

/** Calls `listener` when it turns out that the device's clock is off, or has been set; the answer stops it. */
export function watchServerTime(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
