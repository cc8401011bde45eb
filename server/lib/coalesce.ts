/**
 * One run for all who ask before it begins: of a crowd that comes back at once (F11), each would else stand in the
 * database's queue. Nobody is given what was done before they asked.
 */
export function coalesce<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null
  return () => {
    next ??= running.then(() => {
      next = null
      const run = work()
      running = run.catch(() => undefined)
      return run
    })
    return next
  }
}
