import type { Agent, Role } from '../../../shared/team'

type Who = Pick<Agent, 'id' | 'role'>

/** Admins manage the team, but only an owner changes an owner. */
export function mayChange(me: Who, agent: Who): boolean {
  return me.role === 'owner' || (me.role === 'admin' && agent.role !== 'owner')
}

/** The roles that I may give: none above my own. */
export function rolesToGive(me: Who): Role[] {
  return me.role === 'owner' ? ['agent', 'admin', 'owner'] : ['agent', 'admin']
}

export function manages(me: Pick<Who, 'role'>): boolean {
  return me.role !== 'agent'
}
