import { answerDueAt } from '../../../shared/answer-due'
import type { EventOf } from '../../../shared/events'
import type { SiteSettings } from '../../../shared/site'
import { presence } from '../agents'
import { isOnDuty, type Candidate } from './on-duty'

/** `shiftEnded`: the shift has ended since the assignment. A conversation taken after hours does not count. */
export type AssignedConversation = {
  agent: Candidate
  leaseUntil: number
  owedSince: number | null
  assignedAt: number
  shiftEnded: boolean
}

/**
 * Why an assigned conversation must return to the queue; null: it stays. A lost agent's always returns (R4). After
 * silence or a shift's end it returns only when another agent could take it: a late answer is better than none.
 */
export function requeueReason(
  assigned: AssignedConversation,
  site: SiteSettings,
  candidates: Candidate[],
  now: number,
): EventOf<'queued'>['reason'] | null {
  const { agent, leaseUntil, owedSince, assignedAt, shiftEnded } = assigned
  if (leaseUntil + presence.grace <= now) return 'agent-lost'
  const free = candidates.some(
    (other) => other.id !== agent.id && other.load < other.capacity && isOnDuty(other, site, now),
  )
  if (!free) return null
  if (site.usesRoster && shiftEnded) return 'shift-ended'
  const due = answerDueAt({ owedSince, assignedAt }, site.noAnswerAfter)
  return due !== null && due <= now ? 'no-answer' : null
}
