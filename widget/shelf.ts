import { keyPrefix } from './keys'

/** What this site's widget keeps in the browser. Names are without the prefix. */
export type Shelf = {
  get: (name: string) => string | null
  set: (name: string, value: string) => void
  remove: (name: string) => void
  names: (start: string) => string[]
}

/** localStorage where the browser allows it; what it refuses (blocked, private mode, full) lives for this page view (F14). */
export function createShelf(site: string, storage: Storage | null = browserStorage()): Shelf {
  const prefix = keyPrefix(site)
  const memory = new Map<string, string>()
  return {
    get: (name) => memory.get(name) ?? attempt(() => storage?.getItem(prefix + name)) ?? null,
    set(name, value) {
      const kept = attempt(() => (storage?.setItem(prefix + name, value), storage !== null))
      if (kept) memory.delete(name)
      else memory.set(name, value)
    },
    remove(name) {
      memory.delete(name)
      attempt(() => storage?.removeItem(prefix + name))
    },
    names(start) {
      const kept = attempt(() => Object.keys(storage ?? {})) ?? []
      const ours = kept.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
      return [...new Set([...ours, ...memory.keys()])].filter((name) => name.startsWith(start))
    },
  }
}

/** Tells what another tab of the same site has kept (`value`) or removed (null). Answers with what stops it. */
export function hearOtherTabs(site: string, listener: (name: string, value: string | null) => void): () => void {
  const prefix = keyPrefix(site)
  const heard = ({ key, newValue }: StorageEvent) => {
    if (key?.startsWith(prefix)) listener(key.slice(prefix.length), newValue)
  }
  addEventListener('storage', heard)
  return () => removeEventListener('storage', heard)
}

function browserStorage(): Storage | null {
  return attempt(() => localStorage) ?? null
}

/** Merely touching localStorage may throw. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
