/**
 * One reading for all who ask for the same before it begins: of a crowd that comes back at once (F11), each would else
 * stand in the database's queue. Nobody is given what was read before they asked.
 */
export function sharedReading<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null
  return () => {
    next ??= running.then(() => {
      next = null
      const reading = read()
      running = reading.catch(() => undefined)
      return reading
    })
    return next
  }
}
