import type { AgentId, ConversationId, ShopperId, SiteId } from '../../shared/ids'

/** Whom a push is for. The server alone decides who belongs; a client can never name a room. */
export type Audience =
  | 'agents'
  | { shopper: ShopperId }
  | { site: SiteId }
  | { agent: AgentId }
  | { watching: ConversationId }
  | { session: string }
  /** Shoppers who signed in by an identity that this key of the site has signed. */
  | { key: string }

export const isOfShoppers = (audience: Audience): boolean =>
  audience !== 'agents' && ('shopper' in audience || 'site' in audience || 'key' in audience)

export const room = (audience: Audience): string => {
  if (audience === 'agents') return audience
  const [kind, id] = Object.entries(audience)[0] as [string, string]
  return `${kind}:${id}`
}
