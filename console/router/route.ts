import { ConversationId, Seq } from '../../shared/ids'

const lists = ['queue', 'mine', 'left', 'all'] as const
export const adminPages = ['team', 'sites', 'departments', 'roster'] as const
export type AdminPage = (typeof adminPages)[number]
export type ListName = (typeof lists)[number]

export type Route =
  | { page: 'home' | 'sign-in' | 'me' | 'lost' }
  | { page: 'list'; list: ListName }
  | { page: 'conversation'; id: ConversationId; /** `seq` of the event to scroll to. */ at: number | null }
  | { page: 'admin'; admin: AdminPage }
  | { page: 'set-up' | 'join'; token: string }

export const base = '/console/'

/** The route of an address. Tokens are in the fragment: browsers never send it, so no server can log it. */
export function routeOf(path: string, fragment: string): Route {
  const [first = '', second = '', ...rest] = path.slice(base.length).split('/').filter(Boolean)
  if (rest.length > 0 || (second && first !== 'c')) return { page: 'lost' }
  if (!first) return { page: 'home' }
  if (first === 'sign-in' || first === 'me') return { page: first }
  if (first === 'set-up' || first === 'join') return { page: first, token: fragment.replace(/^#/, '') }
  return listRoute(first) ?? conversationRoute(first, second, fragment) ?? adminRoute(first) ?? { page: 'lost' }
}

/** The address of a conversation, or of one event in it. */
export const conversationPath = (id: ConversationId, at?: number) => `${base}c/${id}${at ? `#${at}` : ''}`

function listRoute(first: string): Route | null {
  const list = lists.find((name) => name === first)
  return list ? { page: 'list', list } : null
}

function conversationRoute(first: string, second: string, fragment: string): Route | null {
  const id = ConversationId.safeParse(second)
  const at = Seq.safeParse(Number(fragment.replace(/^#/, '') || NaN))
  return first === 'c' && id.success ? { page: 'conversation', id: id.data, at: at.data ?? null } : null
}

function adminRoute(first: string): Route | null {
  const admin = adminPages.find((name) => name === first)
  return admin ? { page: 'admin', admin } : null
}
