import type { Availability, QueuePlace } from '../../../shared/availability'
import type { Candidate } from '../routing'
import { expectedWait } from './expected-wait'

const shownAgents = 3

type Situation = { onDuty: Candidate[]; waiting: number; averageHandling: number; promiseAt: number | null }

/** A site's availability for shoppers, from the same agents on duty that routing chooses from. */
export function availability({ onDuty, waiting, averageHandling, promiseAt }: Situation): Availability {
  if (onDuty.length === 0) return { status: 'away', faces: [], expectedWait: null, promiseAt }
  const seats = onDuty.reduce((sum, agent) => sum + agent.capacity - agent.load, 0)
  const busy = seats <= waiting
  return {
    status: busy ? 'busy' : 'here',
    faces: onDuty.slice(0, shownAgents).map(({ id, name, picture }) => ({ id, name, picture })),
    expectedWait: busy ? placeInQueue(waiting + 1, onDuty, averageHandling).expectedWait : null,
    promiseAt: null,
  }
}

export const placeInQueue = (position: number, onDuty: Candidate[], averageHandling: number): QueuePlace => ({
  position,
  expectedWait: expectedWait({
    position,
    capacity: onDuty.reduce((sum, agent) => sum + agent.capacity, 0),
    averageHandling,
  }),
})
