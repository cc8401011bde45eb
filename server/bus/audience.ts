import type { AgentId, ConversationId, ShopperId, SiteId } from '../../shared/ids'

/** Who receives a push. Only the server puts sockets into an audience; a client cannot name a room. */
export type Audience =
  | 'agents'
  | { shopper: ShopperId }
  | { site: SiteId }
  | { agent: AgentId }
  | { watching: ConversationId }
  | { session: string }
  /** Shoppers whose signed identity was signed with this key of the site. */
  | { key: string }

export const isOfShoppers = (audience: Audience): boolean =>
  audience !== 'agents' && ('shopper' in audience || 'site' in audience || 'key' in audience)

export const room = (audience: Audience): string => {
  if (audience === 'agents') return audience
  const [kind, id] = Object.entries(audience)[0] as [string, string]
  return `${kind}:${id}`
}
