/** A value that can be watched. */
export type Store<T> = {
  get: () => T
  set: (next: T) => void
  /** Calls `listener` after each change. Returns the function that stops it. */
  subscribe: (listener: () => void) => () => void
}

/** Holds one value. Setting the same value again calls no listener. */
export function createStore<T>(first: T): Store<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
