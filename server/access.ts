import type { AgentId, ShopperId, SiteId } from '../shared/ids'
import type { Role } from '../shared/team'
import { Refused } from './refusal-error'

/** Who sends a request. Made only from a token or a session, by the code that accepts requests. */
export type ShopperPrincipal = {
  kind: 'shopper'
  id: ShopperId
  site: SiteId
  language: string
  timeZone: string
  from?: SourceNetwork
  budget?: WriteBudget
}
/**
 * The network that they come from, and `most`: how many unanswered conversations it may have. Wider networks may have
 * more. See `networkPath`.
 */
export type SourceNetwork = { network: string; most: number }
/** What a shopper and their network may still add to our logs. Each function throws `limited` when nothing is left. */
export type WriteBudget = { check: () => void; begin: () => void; write: (events: number, bytes: number) => void }
export type AgentPrincipal = { kind: 'agent'; id: AgentId; role: Role; session: string }

const rank: Record<Role, number> = { agent: 1, admin: 2, owner: 3 }

/** Throws `forbidden` unless the agent's role is at least the one needed. */
export function authoriseRole(principal: AgentPrincipal, required: Role): void {
  if (!hasRole(principal.role, required)) throw new Refused('forbidden')
}

const hasRole = (role: Role, required: Role) => rank[role] >= rank[required]

/**
 * Lets a shopper read only their own conversations. For another shopper the conversation does not exist: `not-found`.
 */
export function authoriseShopper<Row extends { shopper_id: ShopperId; site_id: SiteId }>(
  principal: ShopperPrincipal,
  row: Row | undefined,
): Row {
  if (!row || row.shopper_id !== principal.id || row.site_id !== principal.site) throw new Refused('not-found')
  return row
}

/** Throws `forbidden` when an agent has blocked the shopper. They cannot write, but can still read what was said. */
export function refuseBlocked(blockedAt: number | null | undefined): void {
  if (typeof blockedAt === 'number') throw new Refused('forbidden')
}

/** The same check for a conversation that the shopper wants to write to. */
export function authoriseWriter<
  Row extends { shopper_id: ShopperId; site_id: SiteId; shopper_blocked_at: number | null },
>(principal: ShopperPrincipal, row: Row | undefined): Row {
  const own = authoriseShopper(principal, row)
  refuseBlocked(own.shopper_blocked_at)
  return own
}

/** Only an owner may create, change or deactivate an owner. */
export function authoriseOver(principal: AgentPrincipal, ...roles: Role[]): void {
  if (roles.includes('owner') && principal.role !== 'owner') throw new Refused('forbidden')
}
