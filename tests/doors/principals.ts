import { type AgentRequests, leastRole } from '../../shared/agent-protocol'
import { Role } from '../../shared/team'
import { hire } from '../support/hire'
import type { OpenApp } from '../support/open-app'
import type { Outcome } from '../support/outcome'
import type { SignedIn } from '../support/people'

const roles = Role.options

/** Everybody whose cookie opens nothing. */
export const strangers: Record<string, (app: OpenApp) => Promise<string>> = {
  nobody: async () => '',
  'somebody with a made-up cookie': async () => `counterbell=${'A'.repeat(43)}`,
  'somebody with half a cookie': async (app) => (await hire(app, { role: 'owner' })).cookie.slice(0, -1),
  'somebody with the hash of a session, as the database has it': async (app) => {
    await hire(app, { role: 'owner' })
    const { token_hash } = await app.context.store.read((tx) =>
      tx.db.selectFrom('sessions').select('token_hash').executeTakeFirstOrThrow(),
    )
    return `counterbell=${token_hash}`
  },
  'an owner whose session is over': (app) =>
    spoilt(app, (tx, { me }) =>
      tx.db
        .updateTable('sessions')
        .set({ expires_at: tx.now - 1 })
        .where('agent_id', '=', me.id)
        .execute(),
    ),
  'an owner who was deactivated': (app) =>
    spoilt(app, (tx, { me }) =>
      tx.db.updateTable('agents').set({ status: 'deactivated' }).where('id', '=', me.id).execute(),
    ),
  'an owner who has yet to accept the invitation': (app) =>
    spoilt(app, (tx, { me }) =>
      tx.db.updateTable('agents').set({ status: 'invited' }).where('id', '=', me.id).execute(),
    ),
}

type Spoil = (
  tx: Parameters<Parameters<OpenApp['context']['store']['transaction']>[0]>[0],
  who: SignedIn,
) => Promise<unknown>

async function spoilt(app: OpenApp, spoil: Spoil): Promise<string> {
  const who = await hire(app, { role: 'owner' })
  await app.context.store.transaction((tx) => spoil(tx, who))
  return who.cookie
}

/** What the table of roles says must happen, each being asked about what is their business. */
export function byRole(name: keyof AgentRequests): Record<Role, Outcome> {
  const least = rank(leastRole[name])
  return Object.fromEntries(roles.map((role) => [role, rank(role) >= least ? 'ok' : 'forbidden'])) as Record<
    Role,
    Outcome
  >
}

/** Each role asks for itself, all at once. */
export async function byEachRole(ask: (role: Role) => Promise<Outcome>): Promise<Record<Role, Outcome>> {
  const outcomes = await Promise.all(roles.map(async (role) => [role, await ask(role)] as const))
  return Object.fromEntries(outcomes) as Record<Role, Outcome>
}

const rank = (role: Role) => ['agent', 'admin', 'owner'].indexOf(role)
