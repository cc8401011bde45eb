import type { AgentRequests, Me } from '../../shared/agent-protocol'
import type { AgentId } from '../../shared/ids'
import type { Input, Output } from '../../shared/request'
import type { Agent, AgentSettings } from '../../shared/team'
import type { Core } from '../core'
import { Refused } from '../refused'
import { authoriseOver, type AgentWho } from '../rules/access'
import type { Tx } from '../store/store'
import { endLease } from './lease'
import { linkUrl, makeLink } from './links'
import { changePresence } from './presence-log'
import { endSessions, signOutSessions } from './sessions'
import { insertAgent } from './insert-agent'
import { agentOf, readAgent, readMe } from './read-agent'

type In<Name extends keyof AgentRequests> = Input<AgentRequests, Name>

export const team = (core: Core): Promise<Output<AgentRequests, 'team'>> =>
  core.store.read(async (tx) => ({
    agents: (await tx.db.selectFrom('agents').selectAll().orderBy('name').execute()).map((row) => agentOf(row, tx.now)),
    departments: await tx.db.selectFrom('departments').selectAll().orderBy('name').execute(),
  }))

export const me = (core: Core, who: AgentWho): Promise<{ me: Me }> => core.store.read(async (tx) => ({ me: await readMe(tx, who.id) }))

/** Makes an agent who chooses a password by the link. */
export async function invite(core: Core, who: AgentWho, { email, ...settings }: In<'invite'>): Promise<{ agent: Agent; link: string }> {
  authoriseOver(who, settings.role)
  const invited = await core.store.transaction(async (tx) => {
    const id = await insertAgent(tx, email, settings, null)
    return { agent: await readAgent(tx, id), link: linkUrl(core, 'join', await makeLink(tx, 'join', id)) }
  })
  return changed(core, invited)
}

/** For whoever lost the invitation, or forgot the password: a new link, in place of the last. */
export const inviteAgain = (core: Core, who: AgentWho, input: In<'invite-again'>): Promise<{ link: string }> =>
  core.store.transaction(async (tx) => {
    const agent = await readAgent(tx, input.agent)
    authoriseOver(who, agent.role)
    if (agent.status === 'deactivated') throw new Refused('wrong-state')
    return { link: linkUrl(core, 'join', await makeLink(tx, 'join', agent.id)) }
  })

/** A capacity below what they have now is refused `at-capacity` (R2); the last owner stays one. */
export async function editAgent(core: Core, who: AgentWho, { agent, ...settings }: In<'edit-agent'>): Promise<{ agent: Agent }> {
  const edited = await core.store.transaction(async (tx) => {
    const was = await readAgent(tx, agent)
    authoriseOver(who, was.role, settings.role)
    if (was.role === 'owner' && settings.role !== 'owner') await keepAnOwner(tx, agent)
    // A link made by whoever could touch the old role must not open the new one.
    if (was.role !== settings.role) await tx.db.deleteFrom('links').where('agent_id', '=', agent).execute()
    await writeSettings(tx, agent, settings)
    return { agent: await readAgent(tx, agent) }
  })
  core.bus.stir()
  return changed(core, edited)
}

/** Signs them out everywhere and hands on what they had. */
export async function deactivate(core: Core, who: AgentWho, { agent }: In<'deactivate'>): Promise<{ agent: Agent }> {
  const { sessions, ...stopped } = await core.store.transaction(async (tx) => {
    const was = await readAgent(tx, agent)
    authoriseOver(who, was.role)
    if (was.role === 'owner') await keepAnOwner(tx, agent)
    await changePresence(tx, agent, () => ({ status: 'deactivated', accepting: 0 }))
    await tx.db.deleteFrom('links').where('agent_id', '=', agent).execute()
    await endLease(tx, agent)
    return { sessions: await endSessions(tx, agent, null), agent: await readAgent(tx, agent) }
  })
  signOutSessions(core, sessions)
  core.bus.stir()
  return changed(core, stopped)
}

/** With a password they may sign in again; without one they are invited anew. */
export async function reactivate(core: Core, who: AgentWho, { agent }: In<'reactivate'>): Promise<{ agent: Agent }> {
  const back = await core.store.transaction(async (tx) => {
    const was = await tx.db.selectFrom('agents').select(['role', 'password_hash', 'status']).where('id', '=', agent).executeTakeFirst()
    if (!was) throw new Refused('not-found')
    authoriseOver(who, was.role)
    if (was.status !== 'deactivated') throw new Refused('wrong-state')
    await changePresence(tx, agent, () => ({ status: was.password_hash ? 'active' : 'invited' }))
    return { agent: await readAgent(tx, agent) }
  })
  return changed(core, back)
}

function changed<T>(core: Core, value: T): T {
  core.bus.agents.publish(['agents'], 'changed', 'team')
  return value
}

async function writeSettings(tx: Tx, agent: AgentId, { name, role, capacity, languages, departments }: AgentSettings): Promise<void> {
  await changePresence(tx, agent, ({ open_count }) => {
    if (open_count > capacity) throw new Refused('at-capacity')
    return { name, role, capacity, languages_json: JSON.stringify(languages), departments_json: JSON.stringify(departments) }
  })
}

async function keepAnOwner(tx: Tx, agent: AgentId): Promise<void> {
  // Locked in one order: of two owners who would each remove the other, the second sees what the first has done.
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
