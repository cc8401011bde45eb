import type { Me, SessionRequests } from '../../../shared/agent-protocol'
import type { Input } from '../../../shared/request'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { endPresence, readMe } from '../agents'
import { checkPassword } from './password'
import { openSession } from './sessions'

/** What the HTTP route sets the session cookie from. */
export type SignedIn = { me: Me; token: string }

/**
 * Gives the same answer for a wrong password and an unknown account. `isTrusted`: from a browser that has signed in to
 * this account before.
 */
export async function signIn(
  context: Context,
  { email, password }: Input<SessionRequests, 'sign-in'>,
  isTrusted = false,
): Promise<SignedIn> {
  const agent = await context.store.read((tx) =>
    tx.db
      .selectFrom('agents')
      .select(['id', 'password_hash', 'generation'])
      .where('email', '=', email)
      .where('status', '=', 'active')
      .executeTakeFirst(),
  )
  const right = await checkPassword(password, agent?.password_hash ?? null, isTrusted)
  if (!agent || !right) throw new Refused('unauthenticated')
  return context.store.transaction(async (tx) => ({
    token: await openSession(tx, agent.id, agent.generation),
    me: await readMe(tx, agent.id),
  }))
}

/** Ends this session. After the last one the agent is gone, and their conversations are requeued at once. */
export async function signOut(context: Context, principal: AgentPrincipal): Promise<Record<string, never>> {
  const last = await context.store.transaction(async (tx) => {
    await tx.db.deleteFrom('sessions').where('token_hash', '=', principal.session).execute()
    return !(await tx.db
      .selectFrom('sessions')
      .select('token_hash')
      .where('agent_id', '=', principal.id)
      .where('expires_at', '>', tx.now)
      .executeTakeFirst())
  })
  context.bus.signOut({ session: principal.session })
  if (last) await endPresence(context, principal.id)
  return {}
}
