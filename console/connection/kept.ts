import type * as z from 'zod'

/** The browser's storage, if it is allowed. Without it nothing outlives the page, and everything else works (F14). */
export const kept = {
  read: (key: string): string | null => attempt(() => localStorage.getItem(key)),
  write: (key: string, text: string | null): void => {
    attempt(() => (text ? localStorage.setItem(key, text) : localStorage.removeItem(key)))
  },
  /** Calls `listener` when another tab writes a key with this prefix. The returned function stops it. */
  follow: (prefix: string, listener: () => void): (() => void) => {
    const heard = ({ key }: StorageEvent) => key?.startsWith(prefix) && listener()
    addEventListener('storage', heard)
    return () => removeEventListener('storage', heard)
  },
  /** Reads the key as JSON; null when the value does not have this shape. */
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
