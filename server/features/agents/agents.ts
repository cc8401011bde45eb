import type { AgentRequests, Me } from '../../../shared/agent-protocol'
import type { AgentId } from '../../../shared/ids'
import type { Input, Output } from '../../../shared/request'
import type { Agent, AgentSettings } from '../../../shared/team'
import { authoriseOver, type AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import type { Tx } from '../../store/store'
import { endSessions, linkUrl, makeLink, signOutSessions } from '../auth'
import { insertAgent } from './insert-agent'
import { endLease } from './presence/presence-lease'
import { changePresence } from './presence/presence-log'
import { agentOf, readAgent, readMe } from './read-agent'

type In<Name extends keyof AgentRequests> = Input<AgentRequests, Name>

export const team = (context: Context): Promise<Output<AgentRequests, 'team'>> =>
  context.store.read(async (tx) => ({
    agents: (await tx.db.selectFrom('agents').selectAll().orderBy('name').execute()).map((row) => agentOf(row, tx.now)),
    departments: await tx.db.selectFrom('departments').selectAll().orderBy('name').execute(),
  }))

export const me = (context: Context, principal: AgentPrincipal): Promise<{ me: Me }> =>
  context.store.read(async (tx) => ({ me: await readMe(tx, principal.id) }))

/** Creates an agent, who chooses a password by the link. */
export async function invite(
  context: Context,
  principal: AgentPrincipal,
  { email, ...settings }: In<'invite'>,
): Promise<{ agent: Agent; link: string }> {
  authoriseOver(principal, settings.role)
  const invited = await context.store.transaction(async (tx) => {
    const id = await insertAgent(tx, email, settings, null)
    return { agent: await readAgent(tx, id), link: linkUrl(context, 'join', await makeLink(tx, 'join', id)) }
  })
  return changed(context, invited)
}

/** A new link for an agent who lost the invitation or forgot the password. It replaces the last one. */
export const inviteAgain = (
  context: Context,
  principal: AgentPrincipal,
  input: In<'invite-again'>,
): Promise<{ link: string }> =>
  context.store.transaction(async (tx) => {
    const agent = await readAgent(tx, input.agent)
    authoriseOver(principal, agent.role)
    if (agent.status === 'deactivated') throw new Refused('wrong-state')
    return { link: linkUrl(context, 'join', await makeLink(tx, 'join', agent.id)) }
  })

/** Refuses `at-capacity` for a capacity below the agent's current load (R2). The last owner stays an owner. */
export async function editAgent(
  context: Context,
  principal: AgentPrincipal,
  { agent, ...settings }: In<'edit-agent'>,
): Promise<{ agent: Agent }> {
  const edited = await context.store.transaction(async (tx) => {
    const was = await readAgent(tx, agent)
    authoriseOver(principal, was.role, settings.role)
    if (was.role === 'owner' && settings.role !== 'owner') await keepAnOwner(tx, agent)
    // A link from the time of the old role must not open the new one.
    if (was.role !== settings.role) await tx.db.deleteFrom('links').where('agent_id', '=', agent).execute()
    await writeSettings(tx, agent, settings)
    return { agent: await readAgent(tx, agent) }
  })
  context.bus.notifyRouting()
  return changed(context, edited)
}

/** Signs the agent out everywhere and requeues their conversations. */
export async function deactivate(
  context: Context,
  principal: AgentPrincipal,
  { agent }: In<'deactivate'>,
): Promise<{ agent: Agent }> {
  const { sessions, ...stopped } = await context.store.transaction(async (tx) => {
    const was = await readAgent(tx, agent)
    authoriseOver(principal, was.role)
    if (was.role === 'owner') await keepAnOwner(tx, agent)
    await changePresence(tx, agent, () => ({ status: 'deactivated', accepting: 0 }))
    await tx.db.deleteFrom('links').where('agent_id', '=', agent).execute()
    await endLease(tx, agent)
    return { sessions: await endSessions(tx, agent, null), agent: await readAgent(tx, agent) }
  })
  signOutSessions(context, sessions)
  context.bus.notifyRouting()
  return changed(context, stopped)
}

/** An agent with a password may sign in again; one without is invited again. */
export async function reactivate(
  context: Context,
  principal: AgentPrincipal,
  { agent }: In<'reactivate'>,
): Promise<{ agent: Agent }> {
  const back = await context.store.transaction(async (tx) => {
    const was = await tx.db
      .selectFrom('agents')
      .select(['role', 'password_hash', 'status'])
      .where('id', '=', agent)
      .executeTakeFirst()
    if (!was) throw new Refused('not-found')
    authoriseOver(principal, was.role)
    if (was.status !== 'deactivated') throw new Refused('wrong-state')
    await changePresence(tx, agent, () => ({ status: was.password_hash ? 'active' : 'invited' }))
    return { agent: await readAgent(tx, agent) }
  })
  return changed(context, back)
}

function changed<T>(context: Context, value: T): T {
  context.bus.agents.publish(['agents'], 'changed', 'team')
  return value
}

async function writeSettings(
  tx: Tx,
  agent: AgentId,
  { name, role, capacity, languages, departments }: AgentSettings,
): Promise<void> {
  await changePresence(tx, agent, ({ open_count }) => {
    if (open_count > capacity) throw new Refused('at-capacity')
    return {
      name,
      role,
      capacity,
      languages_json: JSON.stringify(languages),
      departments_json: JSON.stringify(departments),
    }
  })
}

async function keepAnOwner(tx: Tx, agent: AgentId): Promise<void> {
  // Locked in one order: when two owners remove each other, the second sees what the first did.
  const owners = await tx.db
    .selectFrom('agents')
    .select('id')
    .where('role', '=', 'owner')
    .where('status', '=', 'active')
    .orderBy('id')
    .$if(tx.locks, (query) => query.forUpdate())
    .execute()
  if (!owners.some((owner) => owner.id !== agent)) throw new Refused('wrong-state')
}
