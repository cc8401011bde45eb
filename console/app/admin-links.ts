import type { Role } from '../../shared/team'
import { type AdminPage, adminPages } from '../router/route'

/** An agent may read who is in the team and when they work; the rest is for admins. The server decides in any case. */
const forAgents: readonly AdminPage[] = ['team', 'roster']

export const mayOpen = (page: AdminPage, role: Role) => role !== 'agent' || forAgents.includes(page)

export const adminLinks = (role: Role) => adminPages.filter((page) => mayOpen(page, role))
