/**
 * Runs at most `limit` tasks at once, the rest first in, first out. Keeps a reconnecting crowd (F11) from queueing
 * before agents' heartbeats in the database pool. Starts the next in a new event-loop turn so that nothing starves.
 */
export function limitConcurrency(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = limit
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((enter) => waiting.push(enter))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) setImmediate(next)
      else free++
    }
  }
}
