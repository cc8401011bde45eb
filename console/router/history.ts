import { useMemo, useSyncExternalStore } from 'react'
import type { ConversationId } from '../../shared/ids'
import type { ListName } from './route'
import { routeOf, type Route } from './route'

/** Stored with the entry in the browser's history: the list beside a conversation. */
type Entry = { list?: ListName }

const moved = new Set<() => void>()
let arrivals = 0

/** Goes to an address of the console without loading a page. The present address adds no step to the history. */
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

/** Whether this conversation is still open: during a command the agent may have gone to another one. */
export function isOpen(id: ConversationId): boolean {
  const route = routeAt(addressNow())
  return route.page === 'conversation' && route.id === id
}

/** A number that changes with each navigation, also to the present address. */
export function useArrivals(): number {
  return useSyncExternalStore(subscribe, () => arrivals)
}

/** The list that was last chosen in this tab. It survives a reload. */
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
