import type { SessionRequests } from '../../../shared/agent-protocol'
import type { Input, Output } from '../../../shared/request'
import type { AgentSettings } from '../../../shared/team'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import type { Tx } from '../../store/store'
import { changePresence, insertAgent, readMe } from '../agents'
import { describeLink, makeLink, useLink } from './links'
import { hashPassword } from './password'
import { endSessions, openSession, signOutSessions } from './sessions'
import type { SignedIn } from './sign-in'

const firstCapacity = 4

/** Creates the first owner, by the link that the server printed. */
export async function setUp(
  context: Context,
  { token, name, email, password }: Input<SessionRequests, 'set-up'>,
): Promise<SignedIn> {
  const hash = await hashForLink(context, token, password)
  return context.store.transaction(async (tx) => {
    await useLink(tx, 'set-up', token)
    if (await ownerExists(tx)) throw new Refused('expired')
    const id = await insertAgent(tx, email, owner(name), hash)
    return { token: await openSession(tx, id), me: await readMe(tx, id) }
  })
}

/** An invited agent sets a password, or an agent who forgot it sets a new one. All earlier sessions end. */
export async function join(
  context: Context,
  { token, name, password }: Input<SessionRequests, 'join'>,
): Promise<SignedIn> {
  const hash = await hashForLink(context, token, password)
  const { ended, ...signedIn } = await context.store.transaction(async (tx) => {
    const id = await useLink(tx, 'join', token)
    if (!id) throw new Refused('expired')
    await changePresence(tx, id, () => ({ name, password_hash: hash, status: 'active' }))
    const ended = await endSessions(tx, id, null)
    return { ended, token: await openSession(tx, id), me: await readMe(tx, id) }
  })
  signOutSessions(context, ended)
  context.bus.agents.publish(['agents'], 'changed', 'team')
  return signedIn
}

/** A hash costs 128 MiB and much time: only a valid link gets one. */
async function hashForLink(context: Context, token: string, password: string): Promise<string> {
  await describeLink(context, { token })
  return hashPassword(password)
}

/** What anybody may know before signing in. */
export const status = async (context: Context): Promise<Output<SessionRequests, 'status'>> =>
  context.store.read(async (tx) => ({ owner: await ownerExists(tx), publicUrl: context.publicUrl }))

/** While no owner exists: creates the one from the settings, or returns the token of a new set-up link. */
export async function ensureOwner(
  context: Pick<Context, 'store'>,
  given: { email: string; password: string } | null,
): Promise<string | null> {
  const hash = given ? await hashPassword(given.password) : null
  return context.store.transaction(async (tx) => {
    if (await ownerExists(tx)) return null
    if (!given) return makeLink(tx, 'set-up', null)
    await insertAgent(tx, given.email, owner(given.email.split('@')[0] ?? given.email), hash).catch(
      async (error: unknown) => {
        // Another process was first.
        if (!(await ownerExists(tx))) throw error
      },
    )
    return null
  })
}

const owner = (name: string): AgentSettings => ({
  name,
  role: 'owner',
  capacity: firstCapacity,
  languages: [],
  departments: [],
})

async function ownerExists(tx: Tx): Promise<boolean> {
  return Boolean(await tx.db.selectFrom('agents').select('id').where('role', '=', 'owner').executeTakeFirst())
}
