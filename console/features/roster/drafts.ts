import type { AgentId } from '../../../shared/ids'
import type { Roster, RosterBook, RosterException } from '../../../shared/roster'
import { sameDates, samePlan } from './week'

/** Changes that are not saved yet, each beside the plan that it started from. */
export type Drafts = {
  rosters: Record<AgentId, { base: Roster; roster: Roster }>
  holidays: { base: RosterException[]; holidays: RosterException[] } | null
}

export const noDrafts: Drafts = { rosters: {}, holidays: null }

/** The agent's saved roster; `blank` while nothing is planned. */
export function savedRoster(book: RosterBook, agent: AgentId, blank: Roster): Roster {
  return book.agents.find((each) => each.agent === agent)?.roster ?? blank
}

/** A change that goes back to the saved plan is no longer a draft. */
export function draftRoster(drafts: Drafts, agent: AgentId, saved: Roster, roster: Roster): Drafts {
  const { [agent]: was, ...others } = drafts.rosters
  const base = was?.base ?? saved
  return { ...drafts, rosters: samePlan(base, roster) ? others : { ...others, [agent]: { base, roster } } }
}

/** Applies the same change to another agent's plan, including its draft. */
export function changeRoster(
  drafts: Drafts,
  book: RosterBook,
  agent: AgentId,
  blank: Roster,
  change: (roster: Roster) => Roster,
): Drafts {
  const saved = savedRoster(book, agent, blank)
  return draftRoster(drafts, agent, saved, change(drafts.rosters[agent]?.roster ?? saved))
}

export function draftHolidays(drafts: Drafts, saved: RosterException[], holidays: RosterException[]): Drafts {
  const base = drafts.holidays?.base ?? saved
  return { ...drafts, holidays: sameDates(base, holidays) ? null : { base, holidays } }
}

export function isEmpty({ rosters, holidays }: Drafts): boolean {
  return holidays === null && Object.keys(rosters).length === 0
}

export function draftedAgents({ rosters }: Drafts): AgentId[] {
  return Object.keys(rosters) as AgentId[]
}

/** The agents whose saved plan has changed since their draft began. */
export function overtaken(drafts: Drafts, book: RosterBook, blank: Roster): { agents: AgentId[]; holidays: boolean } {
  return {
    agents: draftedAgents(drafts).filter(
      (agent) => !samePlan(savedRoster(book, agent, blank), drafts.rosters[agent]!.base),
    ),
    holidays: drafts.holidays !== null && !sameDates(book.holidays, drafts.holidays.base),
  }
}
