import type { AgentId, ShopperId, SiteId } from '../../shared/ids'
import type { Role } from '../../shared/team'
import { Refused } from '../refused'

/** Who asks. Made by the doors, from a token or a session, and nowhere else. */
export type Shopper = { kind: 'shopper'; id: ShopperId; site: SiteId; language: string; timeZone: string; from?: From; budget?: WriteBudget }
/** The network that they come from, and how many unanswered conversations may come from one such; wider ones may have more. See `networkPath`. */
export type From = { network: string; most: number }
/** What they and their network may still add to our logs. Each throws `limited` where nothing is left. */
export type WriteBudget = { look: () => void; begin: () => void; write: (events: number, bytes: number) => void }
export type AgentWho = { kind: 'agent'; id: AgentId; role: Role; session: string }

const rank: Record<Role, number> = { agent: 1, admin: 2, owner: 3 }

/** Throws `forbidden` unless the agent's role is at least the one needed. */
export function authoriseRole(who: AgentWho, least: Role): void {
  if (!outranks(who.role, least)) throw new Refused('forbidden')
}

export const outranks = (role: Role, least: Role) => rank[role] >= rank[least]

/** A shopper's own conversations, and no others: somebody else's does not exist for them. */
export function authoriseShopper<Row extends { shopper_id: ShopperId; site_id: SiteId }>(who: Shopper, row: Row | undefined): Row {
  if (!row || row.shopper_id !== who.id || row.site_id !== who.site) throw new Refused('not-found')
  return row
}

/** Throws `forbidden` where an agent has blocked them: they write nothing more. What was said stays theirs to read. */
export function refuseBlocked(blockedAt: number | null | undefined): void {
  if (typeof blockedAt === 'number') throw new Refused('forbidden')
}

/** The same, of a conversation of theirs that they would write to. */
export function authoriseWriter<Row extends { shopper_id: ShopperId; site_id: SiteId; shopper_blocked_at: number | null }>(who: Shopper, row: Row | undefined): Row {
  const own = authoriseShopper(who, row)
  refuseBlocked(own.shopper_blocked_at)
  return own
}

/** Only an owner may make, change or stop an owner. */
export function authoriseOver(who: AgentWho, ...roles: Role[]): void {
  if (roles.includes('owner') && who.role !== 'owner') throw new Refused('forbidden')
}

