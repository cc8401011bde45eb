import type { AgentId, ShopperId, SiteId } from '../../shared/ids'
import type { Role } from '../../shared/team'
import { Refused } from '../refused'

/** Who asks. Made by the doors, from a token or a session, and nowhere else. */
export type Shopper = { kind: 'shopper'; id: ShopperId; site: SiteId; language: string; timeZone: string }
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

/** Only an owner may make, change or stop an owner. */
export function authoriseOver(who: AgentWho, ...roles: Role[]): void {
  if (roles.includes('owner') && who.role !== 'owner') throw new Refused('forbidden')
}

