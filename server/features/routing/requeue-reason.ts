import { answerDueAt } from '../../../shared/answer-due'
import type { EventOf } from '../../../shared/events'
import type { SiteSettings } from '../../../shared/site'
import { presence } from '../agents'
import { isOnDuty, type Candidate } from './on-duty'

/** `shiftEnded`: since they were given it; what is taken after hours is theirs to finish. */
export type AssignedConversation = {
  agent: Candidate
  leaseUntil: number
  owedSince: number | null
  assignedAt: number
  shiftEnded: boolean
}

/**
 * Why an assigned conversation must go back to the queue; null: it stays. A lost agent's always does (R4). Silence and
 * the end of a shift hand it on only where another could take it: better a late answer than none.
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
