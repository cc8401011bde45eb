import type { Me, SessionRequests } from '../../shared/agent-protocol'
import type { Input } from '../../shared/request'
import type { Core } from '../core'
import { Refused } from '../refused'
import type { AgentWho } from '../rules/access'
import { goneNow } from './accept'
import { readMe } from './read-agent'
import { checkPassword } from './password'
import { openSession } from './sessions'

/** What the session door sets the cookie from. */
export type SignedIn = { me: Me; token: string }

/** One answer for a wrong password and for nobody of that name. `isTrusted`: from a browser that has signed in to this account before. */
export async function signIn(core: Core, { email, password }: Input<SessionRequests, 'sign-in'>, isTrusted = false): Promise<SignedIn> {
  const agent = await core.store.read((tx) =>
    tx.db.selectFrom('agents').select(['id', 'password_hash', 'generation']).where('email', '=', email).where('status', '=', 'active').executeTakeFirst(),
  )
  const right = await checkPassword(password, agent?.password_hash ?? null, isTrusted)
  if (!agent || !right) throw new Refused('unauthenticated')
  return core.store.transaction(async (tx) => ({ token: await openSession(tx, agent.id, agent.generation), me: await readMe(tx, agent.id) }))
}

/** Ends this session. With the last one the agent has left, and what they had goes back at once. */
export async function signOut(core: Core, who: AgentWho): Promise<Record<string, never>> {
  const last = await core.store.transaction(async (tx) => {
    await tx.db.deleteFrom('sessions').where('token_hash', '=', who.session).execute()
    return !(await tx.db.selectFrom('sessions').select('token_hash').where('agent_id', '=', who.id).where('expires_at', '>', tx.now).executeTakeFirst())
  })
  core.bus.signOut({ session: who.session })
  if (last) await goneNow(core, who.id)
  return {}
}
