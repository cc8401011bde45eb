/** Within `ms` of the last beginning, and for as long as that takes, everybody waits for that one: never do two run at once. */
export function cacheFor<T>(ms: number, work: () => Promise<T>): () => Promise<T> {
  let began = -Infinity
  let running = false
  let last: Promise<T>
  return () => {
    if (running || performance.now() - began < ms) return last
    began = performance.now()
    running = true
    return (last = work().finally(() => (running = false)))
  }
}
