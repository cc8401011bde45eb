import type { SiteSettings } from './site'
import type { Agent } from './team'

export type ServedSite = Pick<SiteSettings, 'usesRoster' | 'departments'>

/** An agent as the rules of duty see them. `onShift`: by the roster, now; null: none is planned for them. */
export type OnCall = Pick<Agent, 'onShift' | 'departments'>

/**
 * The one answer to "may somebody who accepts and is there be given this site's conversations now?": for routing, for what
 * shoppers are told, and for what the console says of oneself and of colleagues.
 */
export const isOnDuty = (agent: OnCall, site: ServedSite): boolean => keepsHours(agent, site) && serves(agent, site)

/** The roster counts only where the site follows it; there, nobody is on shift who has none planned. */
export const keepsHours = (
  { onShift }: Pick<OnCall, 'onShift'>,
  { usesRoster }: Pick<ServedSite, 'usesRoster'>,
): boolean => !usesRoster || onShift === true

/** An agent of no department in particular serves every site. */
export const serves = ({ departments }: Pick<OnCall, 'departments'>, site: Pick<ServedSite, 'departments'>): boolean =>
  site.departments.length === 0 ||
  departments.length === 0 ||
  departments.some((department) => site.departments.includes(department))

/** Whether an agent can be handed a conversation of this site by a colleague: free seats are told apart. */
export const mayBeHanded = (
  agent: Pick<Agent, 'online' | 'accepting' | 'onShift'>,
  site: Pick<ServedSite, 'usesRoster'>,
): boolean => agent.online && agent.accepting && keepsHours(agent, site)

/** Off shift on every site that the agent answers for: accepting, they are given nothing. False while no site is known. */
export function isOffEverywhere(agent: OnCall, sites: ServedSite[]): boolean {
  const served = sites.filter((site) => serves(agent, site))
  return served.length > 0 && !served.some((site) => isOnDuty(agent, site))
}

/** Whether the roster counts for this agent at all: a site that they answer for follows it. */
export const isPlanned = (agent: Pick<OnCall, 'departments'>, sites: ServedSite[]): boolean =>
  sites.some((site) => site.usesRoster && serves(agent, site))
