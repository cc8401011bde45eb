import { editAgent } from '../../../server/features/agents/agents'
import { openSession } from '../../../server/features/auth/sessions'
import { Refused } from '../../../server/refusal-error'
import type { Command } from '../plan'
import { time } from '../virtual/time'
import { finish, owner, type World } from '../world'
import { agentOf, closedOf, nameOf, some, talkOf, type Act } from './choose'

/** What agents do, and what their admin does to them. */
export const agentActs = {
  reply: (world, command) => said(world, command, 'reply'),
  note: (world, command) => said(world, command, 'note'),
  take: order('take'),
  close: order('close'),
  reopen: order('reopen'),
  called: order('called'),
  transfer: (world, command) => {
    const talk = talkOf(world, command)
    if (!talk) return null
    // Half of the time to an agent whose console is closed.
    const gone = world.agents.filter(({ desk }) => !desk)
    const [agent, other] = [
      agentOf(world, command),
      some(command.which % 2 && gone.length > 0 ? gone : world.agents, command.which)!,
    ]
    const to = command.luck % 2 === 0 ? { kind: 'agent' as const, id: other.id } : { kind: 'queue' as const }
    agent.open().order('transfer', talk, { to })
    return `${agent.name} hands ${nameOf(world, talk)} to ${to.kind === 'agent' ? other.name : 'the queue'}`
  },
  block: (world, command) => {
    const talk = talkOf(world, command)
    if (!talk) return null
    const agent = agentOf(world, command)
    const blocked = command.luck % 3 !== 0
    agent.open().ask('block', { conversation: talk, blocked })
    return `${agent.name} ${blocked ? 'blocks' : 'no longer blocks'} the shopper of ${nameOf(world, talk)}`
  },
  look: (world, command) => {
    const talk = talkOf(world, command)
    if (!talk) return null
    const agent = agentOf(world, command)
    const { timeline } = agent.open().look(talk)
    // A client may report a lower `seq` than before.
    agent.open().ask('seen', { conversation: talk, seq: command.luck % 3 === 0 ? timeline.seq >> 1 : timeline.seq })
    if (command.luck % 2 === 0) agent.open().scrollUp(talk)
    return `${agent.name} looks at ${nameOf(world, talk)}`
  },
  accept: (world, command) => {
    const agent = agentOf(world, command)
    const accepting = command.which % 3 !== 0
    agent.open().ask('accept', { accepting })
    return `${agent.name} turns the switch to ${accepting ? 'accepting' : 'away'}`
  },
  'reload desk': (world, command) => {
    const agent = agentOf(world, command)
    agent.close()
    return `${agent.open().name} is what a reload has opened`
  },
  'leave desk': (world, command) => {
    const agent = agentOf(world, command)
    if (!agent.desk) return `${agent.open().name} is back`
    agent.close()
    return `${agent.name} closes the console`
  },
  'sign out': async (world, command) => {
    const agent = agentOf(world, command)
    agent.open().ask('sign-out', {})
    await time.pass(300)
    agent.close()
    agent.cookie = `__Host-counterbell=${await finish(world.office.store.transaction((tx) => openSession(tx, agent.id)))}`
    return `${agent.name} signs out`
  },
  capacity: async (world, command) => {
    const agent = agentOf(world, command)
    const settings = {
      name: agent.name,
      role: 'agent' as const,
      capacity: 1 + (command.which % 3),
      languages: [],
      departments: [],
    }
    await finish(editAgent(world.office, owner, { agent: agent.id, ...settings }).catch(unlessRefused))
    world.ledger.audit()
    return `${agent.name} may have ${settings.capacity} at a time`
  },
} satisfies Record<string, Act>

/** A command of an agent in a conversation. */
function order(name: 'take' | 'close' | 'reopen' | 'called'): Act {
  return (world, command) => {
    const talk = name === 'reopen' ? closedOf(world, command) : talkOf(world, command)
    if (!talk) return null
    const agent = agentOf(world, command)
    agent.open().order(name, talk)
    return `${agent.name} orders: ${name} ${nameOf(world, talk)}`
  }
}

function said(world: World, command: Command, kind: 'reply' | 'note'): string | null {
  const talk = talkOf(world, command)
  if (!talk) return null
  const agent = agentOf(world, command)
  const texts = Array.from({ length: command.luck % 3 === 0 ? 2 : 1 }, () => `"${agent.say(kind, talk)}"`)
  return `${agent.name} writes ${texts.join(' and ')} in ${nameOf(world, talk)}`
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refused)) throw error
}
