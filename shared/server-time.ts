/** Milliseconds. A smaller difference is network delay, and no reason to draw again. */
const least = 1_000
const listeners = new Set<() => void>()
let ahead = 0

/** Takes the server's clock from its message. An older server does not send it. */
export function hearServerTime(now: number | undefined): void {
  const told = now === undefined ? ahead : now - Date.now()
  if (Math.abs(told - ahead) < least) return
  ahead = told
  for (const listener of listeners) listener()
}

/**
 * Milliseconds since the epoch, by the server's clock: a device's clock may be hours off, and all moments of a log are
 * by the server's. Before the server's first message it is the device's clock.
 */
export const serverTime = (): number => inServerTime(Date.now())

/** Converts a moment that this device has recorded. */
export const inServerTime = (at: number): number => at + ahead

/** Milliseconds by which the server's clock is ahead of this device's. */
export const serverAhead = (): number => ahead

/** Calls `listener` when the difference of the clocks changes. Returns the function that stops it. */
export function watchServerTime(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
