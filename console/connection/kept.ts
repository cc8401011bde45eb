import type * as z from 'zod'

/** The browser's storage, if it lets us; else nothing outlives the page, and everything else goes on (F14). */
export const kept = {
  read: (key: string): string | null => attempt(() => localStorage.getItem(key)),
  write: (key: string, text: string | null): void => {
    attempt(() => (text ? localStorage.setItem(key, text) : localStorage.removeItem(key)))
  },
  /** Calls `listener` when another tab has written under a key that begins so; the answer stops it. */
  follow: (prefix: string, listener: () => void): (() => void) => {
    const heard = ({ key }: StorageEvent) => key?.startsWith(prefix) && listener()
    addEventListener('storage', heard)
    return () => removeEventListener('storage', heard)
  },
  /** What was written there as JSON; null where it is not of this shape. */
  parse: <Value>(key: string, shape: z.ZodType<Value>): Value | null =>
    attempt(() => shape.parse(JSON.parse(kept.read(key) ?? 'null'))),
  keys: (prefix: string): string[] =>
    (attempt(() => Object.keys(localStorage)) ?? []).filter((key) => key.startsWith(prefix)),
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work()
  } catch {
    return null
  }
}
