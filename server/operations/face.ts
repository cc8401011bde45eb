import type { Face } from '../../shared/events'
import type { AgentId } from '../../shared/ids'
import { Refused } from '../refused'
import type { Prepared } from '../store/prepared'
import type { Tx } from '../store/store'

/** An agent as the author of an event, by the picture that they have now, and the name that shoppers may read. */
export async function readFace(tx: Tx, agent: { id: AgentId }): Promise<Face & { kind: 'agent' }> {
  const [face] = await tx.run(faceOf, { id: agent.id })
  if (!face) throw new Refused('not-found')
  return { kind: 'agent', ...face }
}

const faceOf: Prepared<{ id: AgentId }, Face> = (db, given) =>
  db.selectFrom('agents').select((eb) => ['id', eb.fn.coalesce('shown_name', 'name').as('name'), 'picture']).where('id', '=', given.id)
