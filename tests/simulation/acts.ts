import { editAgent } from '../../server/operations/agents'
import { openSession } from '../../server/operations/sessions'
import { Refused } from '../../server/refused'
import type { ConversationId } from '../../shared/ids'
import { moments } from './crash-points'
import type { Command, CommandKind } from './plan'
import { count } from './tally'
import { luck } from './virtual/random'
import { time } from './virtual/time'
import { weathers, type WeatherName } from './virtual/weather'
import { finish, letPass, owner, type World } from './world'

type Act = (world: World, command: Command) => string | null | Promise<string | null>

const some = <T>(from: readonly T[], which: number): T | undefined => from[which % Math.max(1, from.length)]
const shopperOf = (world: World, { who }: Command) => some(world.shoppers, who)!
const agentOf = (world: World, { who }: Command) => some(world.agents, who)!
/** Mostly one of those that the agent has. */
function talkOf({ ledger, agents }: World, { who, which, luck }: Command): ConversationId | undefined {
  const all = [...ledger.conversations.values()]
  const own = all.filter(({ row }) => row.assignee_id === some(agents, who)?.id)
  return some(own.length > 0 && luck % 4 !== 0 ? own : all, which)?.row.id
}
const closedOf = ({ ledger }: World, { which }: Command) => some([...ledger.conversations.values()].filter(({ row }) => row.state === 'closed'), which)?.row.id
const nodeOf = ({ nodes }: World, { who }: Command) => some([...nodes.values()].filter((node) => node.owner.alive), who)?.owner
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** What an agent orders about some conversation. */
function order(name: 'take' | 'close' | 'reopen'): Act {
  return (world, command) => {
    const talk = name === 'reopen' ? closedOf(world, command) : talkOf(world, command)
    if (!talk) return null
    const agent = agentOf(world, command)
    agent.open().order(name, talk)
    return `${agent.name} orders: ${name} ${nameOf(world, talk)}`
  }
}

/** Somebody's first conversation is `Ioana's 1st`. */
function nameOf({ ledger }: World, id: ConversationId): string {
  return `conversation ${[...ledger.conversations.keys()].indexOf(id) + 1}`
}

/** Everything that can happen, and what the history says of it. Null: there was nothing to do it with. */
export const acts: Record<CommandKind, Act> = {
  write: (world, command) => {
    const shopper = shopperOf(world, command)
    const tab = shopper.tab(command.which)
    count(world.tally, 'messages written')
    return `${tab.name} writes "${shopper.write(tab)}"`
  },
  reload: (world, command) => {
    const shopper = shopperOf(world, command)
    shopper.closeTab(shopper.tab(command.which))
    return `${shopper.open().name} is what a reload has opened`
  },
  'close tab': (world, command) => {
    const shopper = shopperOf(world, command)
    const tab = shopper.tab(command.which)
    shopper.closeTab(tab)
    return `${tab.name} is closed`
  },
  'second tab': (world, command) => {
    const shopper = shopperOf(world, command)
    return shopper.tabs.length < 2 ? `${shopper.open().name} is opened` : null
  },
  sleep: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    tab.as(() => tab.chat.sleep())
    return `${tab.name} goes to sleep`
  },
  probe: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    tab.as(() => void tab.chat.probe())
    return `${tab.name} is looked at again`
  },
  read: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    const thread = tab.chat.state.get().threads.at(-1)
    if (!thread) return null
    tab.as(() => void tab.chat.read(thread.id, thread.timeline.seq))
    return `${tab.name} has read up to ${thread.timeline.seq}`
  },
  visit: (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    tab.as(() => void tab.chat.visit({ url: `https://shop.example/${command.which}`, title: 'Mugs' }))
    return `${tab.name} goes to another page of the shop`
  },
  'reuse an id': (world, command) => {
    const tab = shopperOf(world, command).tab(command.which)
    const last = tab.chat.state.get().threads.at(-1)?.timeline.events.findLast((event) => event.kind === 'message' && event.by.kind === 'shopper')
    if (last?.kind !== 'message') return null
    tab.as(() => void tab.device.socket?.timeout(10_000).emitWithAck('send', { clientMessageId: last.clientMessageId, text: `${last.text}, forged` }).catch(() => undefined))
    return `${tab.name} sends other words under the id of "${last.text}"`
  },
  reply: (world, command) => said(world, command, 'reply'),
  note: (world, command) => said(world, command, 'note'),
  take: order('take'),
  close: order('close'),
  reopen: order('reopen'),
  transfer: (world, command) => {
    const talk = talkOf(world, command)
    if (!talk) return null
    // As often as not to somebody who has left.
    const gone = world.agents.filter(({ desk }) => !desk)
    const [agent, other] = [agentOf(world, command), some(command.which % 2 && gone.length > 0 ? gone : world.agents, command.which)!]
    const to = command.luck % 2 === 0 ? { kind: 'agent' as const, id: other.id } : { kind: 'queue' as const }
    agent.open().order('transfer', talk, { to })
    return `${agent.name} hands ${nameOf(world, talk)} to ${to.kind === 'agent' ? other.name : 'the queue'}`
  },
  look: (world, command) => {
    const talk = talkOf(world, command)
    if (!talk) return null
    const agent = agentOf(world, command)
    const { timeline } = agent.open().look(talk)
    // Nobody holds a screen to showing the last word first.
    agent.open().ask('seen', { conversation: talk, seq: command.luck % 3 === 0 ? timeline.seq >> 1 : timeline.seq })
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
    const settings = { name: agent.name, role: 'agent' as const, capacity: 1 + (command.which % 3), languages: [], departments: [] }
    await finish(editAgent(world.office, owner, { agent: agent.id, ...settings }).catch(unlessRefused))
    world.ledger.audit()
    return `${agent.name} may have ${settings.capacity} at a time`
  },
  'cut a line': (world, command) => {
    const device = deviceOf(world, command)
    device.socket?.dropLine('transport close')
    return fault(world, `the line of ${device.owner.name} breaks`)
  },
  unreachable: (world, command) => {
    const [device, ms] = [deviceOf(world, command), luck.weather.pick([3_000, 12_000, 45_000])]
    world.network.cut(device, ms)
    return fault(world, `no network reaches ${device.owner.name} for ${seconds(ms)}`)
  },
  weather: (world, command) => {
    const name = some(Object.keys(weathers), command.which) as WeatherName
    world.network.sky.weather = weathers[name]
    return fault(world, `the network is ${name}`)
  },
  crash: (world, command) => {
    const [node, moment] = [nodeOf(world, command), some(moments, command.which)!]
    if (!node) return null
    world.crashes.arm(node, moment)
    return fault(world, `process ${node.name} will die ${moment}`)
  },
  kill: (world, command) => {
    const node = nodeOf(world, command)
    if (!node) return null
    world.kill(node, command.which % 3 === 0)
    return fault(world, `process ${node.name} is killed`)
  },
  freeze: (world, command) => {
    const [node, ms] = [nodeOf(world, command), luck.weather.pick([2_000, 15_000, 60_000])]
    if (!node) return null
    world.network.nodeFroze(node, ms)
    world.frozenUntil = time.now + ms
    world.troubledAt = Math.max(world.troubledAt, time.now + ms)
    return fault(world, `process ${node.name} stands still for ${seconds(ms)}`)
  },
  outage: (world) => {
    const ms = luck.weather.between(500, 6_000)
    world.outage.until = time.now + ms
    world.troubledAt = Math.max(world.troubledAt, time.now + ms)
    return fault(world, `the database is out of reach for ${seconds(ms)}`)
  },
  'split nodes': (world) => {
    world.network.splitUntil = time.now + luck.weather.between(2_000, 20_000)
    return fault(world, 'the processes hear nothing of each other')
  },
  wait: async (world) => {
    await letPass(world, luck.weather.between(8_000, 30_000))
    return 'some time goes by'
  },
}

function said(world: World, command: Command, kind: 'reply' | 'note'): string | null {
  const talk = talkOf(world, command)
  if (!talk) return null
  const agent = agentOf(world, command)
  const texts = Array.from({ length: command.luck % 3 === 0 ? 2 : 1 }, () => `"${agent.say(kind, talk)}"`)
  return `${agent.name} writes ${texts.join(' and ')} in ${nameOf(world, talk)}`
}

const deviceOf = ({ shoppers, agents }: World, { who, which }: Command) => {
  const [shopper, agent] = [some(shoppers, who)!, some(agents, who)!]
  return which % 2 ? agent.open().device : shopper.tab(which).device
}

function fault(world: World, what: string): string {
  count(world.tally, 'faults')
  return what
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refused)) throw error
}
