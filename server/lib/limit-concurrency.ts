/**
 * So many at once; the others wait in the order in which they came. When a crowd comes back in one second (F11), what
 * is read for each must not stand in the database's queue before an agent's heartbeat, or agents would be taken for gone.
 * The next enters in a turn of the loop of its own: else a database that answers at once would let nobody else be heard.
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
