import { useMemo, useSyncExternalStore } from 'react'
import type { ConversationId } from '../../shared/ids'
import type { ListName } from './route'
import { routeOf, type Route } from './route'

/** Kept with the entry in the browser's history: which list stands beside a conversation. */
type Entry = { list?: ListName }

const moved = new Set<() => void>()
let arrivals = 0

/** Goes to an address of the console without loading a page. To where one is already is no further step in the history. */
export function navigate(path: string, options: { replace?: boolean; list?: ListName } = {}): void {
  const entry: Entry = { list: options.list ?? entryNow().list }
  history[options.replace || path === addressNow() ? 'replaceState' : 'pushState'](entry, '', path)
  arrivals++
  moved.forEach((listener) => listener())
}

export function useRoute(): Route {
  const address = useSyncExternalStore(subscribe, addressNow)
  return useMemo(() => routeAt(address), [address])
}

/** Whether this conversation is open now: while a command was under way, somebody may have gone elsewhere. */
export function isOpen(id: ConversationId): boolean {
  const route = routeAt(addressNow())
  return route.page === 'conversation' && route.id === id
}

/** Another number each time one has chosen where to go, be it where one is. */
export function useArrivals(): number {
  return useSyncExternalStore(subscribe, () => arrivals)
}

/** The list that was last chosen in this tab; survives a reload. */
export function useListBeside(): ListName {
  return useSyncExternalStore(subscribe, () => entryNow().list ?? 'mine')
}

function routeAt(address: string): Route {
  const [path = '', fragment = ''] = address.split('#')
  return routeOf(path, fragment)
}

const addressNow = () => location.pathname + location.hash

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
