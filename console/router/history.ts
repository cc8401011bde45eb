import { useMemo, useSyncExternalStore } from 'react'
import type { ListName } from './route'
import { routeOf, type Route } from './route'

/** Kept with the entry in the browser's history: which list stands beside a conversation. */
type Entry = { list?: ListName }

const moved = new Set<() => void>()
const tellAll = () => moved.forEach((listener) => listener())

/** Goes to an address of the console without loading a page. */
export function navigate(path: string, options: { replace?: boolean; list?: ListName } = {}): void {
  const entry: Entry = { list: options.list ?? entryNow().list }
  history[options.replace ? 'replaceState' : 'pushState'](entry, '', path)
  tellAll()
}

export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.hash)
  return useMemo(() => {
    const [path = '', fragment = ''] = address.split('#')
    return routeOf(path, fragment)
  }, [address])
}

/** The list that was last chosen in this tab; survives a reload. */
export function useListBeside(): ListName {
  return useSyncExternalStore(subscribe, () => entryNow().list ?? 'mine')
}

function entryNow(): Entry {
  return (history.state as Entry | null) ?? {}
}

function subscribe(listener: () => void): () => void {
  moved.add(listener)
  addEventListener('popstate', listener)
  addEventListener('hashchange', listener)
  return () => {
    moved.delete(listener)
    removeEventListener('popstate', listener)
    removeEventListener('hashchange', listener)
  }
}
