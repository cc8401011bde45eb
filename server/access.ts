import type { AgentId, ShopperId, SiteId } from '../shared/ids'
import type { Role } from '../shared/team'
import { Refused } from './refusal-error'

/** Who asks. Made by the doors, from a token or a session, and nowhere else. */
export type ShopperPrincipal = {
  kind: 'shopper'
  id: ShopperId
  site: SiteId
  language: string
  timeZone: string
  from?: SourceNetwork
  budget?: WriteBudget
}
/** The network that they come from, and how many unanswered conversations may come from one such; wider ones may have more. See `networkPath`. */
export type SourceNetwork = { network: string; most: number }
/** What they and their network may still add to our logs. Each throws `limited` where nothing is left. */
export type WriteBudget = { check: () => void; begin: () => void; write: (events: number, bytes: number) => void }
export type AgentPrincipal = { kind: 'agent'; id: AgentId; role: Role; session: string }

const rank: Record<Role, number> = { agent: 1, admin: 2, owner: 3 }

/** Throws `forbidden` unless the agent's role is at least the one needed. */
export function authoriseRole(principal: AgentPrincipal, required: Role): void {
  if (!hasRole(principal.role, required)) throw new Refused('forbidden')
}

export const hasRole = (role: Role, required: Role) => rank[role] >= rank[required]

/** A shopper's own conversations, and no others: somebody else's does not exist for them. */
export function authoriseShopper<Row extends { shopper_id: ShopperId; site_id: SiteId }>(
  principal: ShopperPrincipal,
  row: Row | undefined,
): Row {
  if (!row || row.shopper_id !== principal.id || row.site_id !== principal.site) throw new Refused('not-found')
  return row
}

/** Throws `forbidden` where an agent has blocked them: they write nothing more. What was said stays theirs to read. */
export function refuseBlocked(blockedAt: number | null | undefined): void {
  if (typeof blockedAt === 'number') throw new Refused('forbidden')
}

/** The same, of a conversation of theirs that they would write to. */
export function authoriseWriter<
  Row extends { shopper_id: ShopperId; site_id: SiteId; shopper_blocked_at: number | null },
>(principal: ShopperPrincipal, row: Row | undefined): Row {
  const own = authoriseShopper(principal, row)
  refuseBlocked(own.shopper_blocked_at)
  return own
}

/** Only an owner may make, change or stop an owner. */
export function authoriseOver(principal: AgentPrincipal, ...roles: Role[]): void {
  if (roles.includes('owner') && principal.role !== 'owner') throw new Refused('forbidden')
}
