import type { Face } from '../../../shared/events'
import type { AgentId } from '../../../shared/ids'
import { Refused } from '../../refusal-error'
import type { Prepared } from '../../store/prepared'
import type { Tx } from '../../store/store'

/** An agent as the author of an event: their current picture, and the name that shoppers see. */
export async function readAgentProfile(tx: Tx, agent: { id: AgentId }): Promise<Face & { kind: 'agent' }> {
  const [profile] = await tx.run(profileById, { id: agent.id })
  if (!profile) throw new Refused('not-found')
  return { kind: 'agent', ...profile }
}

const profileById: Prepared<{ id: AgentId }, Face> = (db, given) =>
  db
    .selectFrom('agents')
    .select((eb) => ['id', eb.fn.coalesce('shown_name', 'name').as('name'), 'picture'])
    .where('id', '=', given.id)
