import type { SiteSettings } from './site'
import type { Agent } from './team'

export type ServedSite = Pick<SiteSettings, 'usesRoster' | 'departments'>

/** An agent as the rules of duty see them. `onShift`: by the roster, now; null: no shift is planned for them. */
export type OnCall = Pick<Agent, 'onShift' | 'departments'>

/**
 * Whether an agent who is present and accepts may get this site's conversations now. The one rule for routing, for what
 * shoppers see, and for what the console shows of oneself and of colleagues.
 */
export const isOnDuty = (agent: OnCall, site: ServedSite): boolean => keepsHours(agent, site) && serves(agent, site)

/** The roster counts only where the site follows it. There, an agent without planned shifts is never on shift. */
const keepsHours = ({ onShift }: Pick<OnCall, 'onShift'>, { usesRoster }: Pick<ServedSite, 'usesRoster'>): boolean =>
  !usesRoster || onShift === true

/** An agent without departments serves every site. */
export const serves = ({ departments }: Pick<OnCall, 'departments'>, site: Pick<ServedSite, 'departments'>): boolean =>
  site.departments.length === 0 ||
  departments.length === 0 ||
  departments.some((department) => site.departments.includes(department))

/** Whether a colleague may transfer a conversation of this site to the agent. Free slots are checked separately. */
export const mayBeHanded = (
  agent: Pick<Agent, 'online' | 'accepting' | 'onShift'>,
  site: Pick<ServedSite, 'usesRoster'>,
): boolean => agent.online && agent.accepting && keepsHours(agent, site)

/**
 * True: the agent is off shift on all their sites, and gets nothing even while accepting. False while no site is known.
 */
export function isOffEverywhere(agent: OnCall, sites: ServedSite[]): boolean {
  const served = sites.filter((site) => serves(agent, site))
  return served.length > 0 && !served.some((site) => isOnDuty(agent, site))
}

/** Whether the roster counts for this agent: one of their sites follows it. */
export const isPlanned = (agent: Pick<OnCall, 'departments'>, sites: ServedSite[]): boolean =>
  sites.some((site) => site.usesRoster && serves(agent, site))
