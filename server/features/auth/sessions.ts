import type { AgentId } from '../../../shared/ids'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import type { Tx } from '../../store/store'
import { hashToken, newToken } from './secret-token'

const day = 86_400_000
/** A session ends this long after its sign-in. */
export const sessionLength = 30 * day

/**
 * Opens a session; the token goes only into the cookie. `checked`: the agent's generation when the password was
 * checked, which takes a while. Throws `unauthenticated` when the password has changed or the agent was deactivated
 * since.
 */
export async function openSession(tx: Tx, agent: AgentId, checked?: number): Promise<string> {
  const { generation } = await tx.db
    .selectFrom('agents')
    .select('generation')
    .where('id', '=', agent)
    .executeTakeFirstOrThrow()
  if (checked !== undefined && checked !== generation) throw new Refused('unauthenticated')
  const { token, hash } = newToken()
  await tx.db.deleteFrom('sessions').where('expires_at', '<=', tx.now).execute()
  await tx.db
    .insertInto('sessions')
    .values({ token_hash: hash, agent_id: agent, created_at: tx.now, expires_at: tx.now + sessionLength, generation })
    .execute()
  return token
}

/** The agent of this cookie; null when its session does not exist or has ended. */
export const findSession = (context: Context, token: string): Promise<AgentPrincipal | null> =>
  readSession(context, hashToken(token))

/** The agent of a session, by its stored hash. */
export const readSession = (context: Context, hash: string): Promise<AgentPrincipal | null> =>
  context.store.read(async (tx) => {
    const row = await tx.db
      .selectFrom('sessions')
      .innerJoin('agents', 'agents.id', 'sessions.agent_id')
      .select(['agents.id', 'agents.role'])
      // A session that was opened while all others were ended is invalid too.
      .whereRef('agents.generation', '=', 'sessions.generation')
      .where('token_hash', '=', hash)
      .where('expires_at', '>', tx.now)
      .where('agents.status', '=', 'active')
      .executeTakeFirst()
    return row ? { kind: 'agent', id: row.id, role: row.role, session: hash } : null
  })

/** Which of these sessions are still valid. */
export async function findSessions(tx: Tx, hashes: string[]): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('sessions')
    .innerJoin('agents', 'agents.id', 'sessions.agent_id')
    .select('token_hash')
    .whereRef('agents.generation', '=', 'sessions.generation')
    .where('token_hash', 'in', hashes)
    .where('expires_at', '>', tx.now)
    .where('agents.status', '=', 'active')
    .execute()
  return new Set(rows.map((row) => row.token_hash))
}

/**
 * Ends all of an agent's sessions except `spared`, and their sockets (CVE-2021-3740); also those that are being opened.
 */
export async function endSessions(tx: Tx, agent: AgentId, spared: string | null): Promise<string[]> {
  const { generation } = await tx.db
    .updateTable('agents')
    .set((eb) => ({ generation: eb('generation', '+', 1) }))
    .where('id', '=', agent)
    .returning('generation')
    .executeTakeFirstOrThrow()
  if (spared !== null)
    await tx.db
      .updateTable('sessions')
      .set({ generation })
      .where('token_hash', '=', spared)
      .where('agent_id', '=', agent)
      .execute()
  const rows = await tx.db
    .deleteFrom('sessions')
    .where('agent_id', '=', agent)
    .$if(spared !== null, (query) => query.where('token_hash', '<>', spared ?? ''))
    .returning('token_hash')
    .execute()
  return rows.map((row) => row.token_hash)
}

export function signOutSessions(context: Context, sessions: string[]): void {
  for (const session of sessions) context.bus.signOut({ session })
}
