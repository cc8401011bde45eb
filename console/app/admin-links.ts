import type { Role } from '../../shared/team'
import { type AdminPage, adminPages } from '../router/route'

/** An agent may read the team and the roster; the other pages are for admins. The server checks this too. */
const forAgents: readonly AdminPage[] = ['team', 'roster']

export const mayOpen = (page: AdminPage, role: Role) => role !== 'agent' || forAgents.includes(page)

export const adminLinks = (role: Role) => adminPages.filter((page) => mayOpen(page, role))
