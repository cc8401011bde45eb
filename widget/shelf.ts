import { keyPrefix } from './keys'

/** The widget's storage in the browser, for one site. Names have no prefix. */
export type Shelf = {
  get: (name: string) => string | null
  set: (name: string, value: string) => void
  remove: (name: string) => void
  names: (start: string) => string[]
  /** True: the browser keeps the values from now on. False: they stay in memory for this page view. */
  allow: (keeping: boolean) => void
}

/**
 * localStorage where the browser allows it. What it refuses (blocked, private mode, full) stays in memory for this page
 * view (F14).
 */
export function createShelf(site: string, browsers: Storage | null = browserStorage(), keeping = true): Shelf {
  const prefix = keyPrefix(site)
  const memory = new Map<string, string>()
  let storage = keeping ? browsers : null
  const shelf: Shelf = {
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
    allow(keeping) {
      const all = shelf.names('').map((name) => [name, shelf.get(name)!] as const)
      if (!keeping) for (const [name] of all) shelf.remove(name)
      storage = keeping ? browsers : null
      for (const [name, value] of all) shelf.set(name, value)
    },
    names(start) {
      const kept = attempt(() => Object.keys(storage ?? {})) ?? []
      const ours = kept.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
      return [...new Set([...ours, ...memory.keys()])].filter((name) => name.startsWith(start))
    },
  }
  return shelf
}

/**
 * Calls `listener` when another tab of the same site has written (`value`) or removed (null) a name. Returns the
 * function that stops it.
 */
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

/** Storage of this tab; it ends with the tab. */
export function tabStorage(): Storage | null {
  return attempt(() => sessionStorage) ?? null
}

/** Reading `localStorage` may throw. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
