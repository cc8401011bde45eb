/** Callers within `ms` of the last start, or while that run lasts, share its result. Two runs never overlap. */
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
