/**
 * Coalesces calls: callers share the next run, and never get the result of a run that started before they called. Keeps
 * a reconnecting crowd (F11) from queueing in the database pool.
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
