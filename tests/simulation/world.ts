import type { AgentPrincipal } from '../../server/access'
import type { Context } from '../../server/context'
import { insertAgent } from '../../server/features/agents/insert-agent'
import { openSession } from '../../server/features/auth/sessions'
import { saveRoster } from '../../server/features/rosters/rosters'
import { addSite } from '../../server/features/sites/sites'
import { AgentId } from '../../shared/ids'
import { SiteSettings, type Site } from '../../shared/site'
import { createCore, recordingBus } from '../support/core'
import { CrashPoints } from './crash-points'
import type { SharedDatabase } from './database'
import { startNode, type Node } from './node'
import { nodeStore } from './node-store'
import { Judge } from './oracle/judge'
import { Ledger } from './oracle/ledger'
import { Patience } from './oracle/patience'
import { watchOf } from './oracle/watch'
import { Agent } from './people/agent'
import type { Page } from './people/page'
import { Shopper } from './people/shopper'
import type { Plan } from './plan'
import { count, type Tally } from './tally'
import { pingPatience } from './virtual/line'
import { Network } from './virtual/network'
import { luck, Random } from './virtual/random'
import { time, type Owner } from './virtual/time'
import { weathers } from './virtual/weather'

/** A Monday, 10:00 in Bucharest. */
const monday = Date.UTC(2026, 2, 2, 8)
export const owner: AgentPrincipal = {
  kind: 'agent',
  id: AgentId.parse('00000000-0000-4000-8000-000000000000'),
  role: 'owner',
  session: 'owner',
}
const shopperNames = ['Ioana', 'Andrei', 'Elena']
const agentNames = ['Maria', 'Radu', 'Oksana']

/** A shop as the plan asks for it: processes on one database, people at their pages, and the oracle. */
export class World {
  readonly tally: Tally = {}
  readonly judge = new Judge()
  readonly network = new Network()
  readonly outage = { until: 0 }
  readonly nodes = new Map<string, Node>()
  readonly shoppers: Shopper[] = []
  readonly agents: Agent[] = []
  /** Every change of an agent's accept switch that has arrived (R8). */
  readonly acceptsAsked: { agent: string; accepting: boolean }[] = []
  /** The last moment at which a process or the database did not work. */
  troubledAt = 0
  /** When the last frozen process continued: what it had read before is old. */
  frozenUntil = 0
  /** Uses the database without any network: the admin's actions. */
  readonly office: Context
  readonly crashes: CrashPoints
  readonly ledger: Ledger
  readonly patience = new Patience(this)
  site!: Site

  constructor(
    readonly database: SharedDatabase,
    readonly plan: Plan,
  ) {
    time.reset(monday + (plan.seed % 100_000))
    luck.weather = new Random(plan.seed)
    luck.ids = new Random(plan.seed + 1)
    localStorage.clear()
    this.office = createCore(database.store, recordingBus())
    this.crashes = new CrashPoints((node) => this.kill(node, luck.weather.chance(0.2)))
    this.ledger = new Ledger(database.eyes, this.judge, {
      usesRoster: plan.usesRoster,
      acceptsAsked: this.acceptsAsked,
      unfair: () => this.frozenUntil > time.now - 20_000,
    })
  }

  async open(): Promise<void> {
    const { plan, network } = this
    await finish(this.furnish())
    for (const name of ['A', 'B'].slice(0, plan.nodes)) this.start(name)
    plan.agents.forEach(({ accepting }, index) => {
      const desk = this.agents[index]!.open()
      if (accepting) setTimeout(() => desk.ask('accept', { accepting }), 500)
    })
    for (const name of shopperNames.slice(0, plan.shoppers)) {
      const shopper = new Shopper(name, this.site.key, network, luck.weather.pick([0, 0, 7_200_000]))
      this.shoppers.push(shopper)
      shopper.open()
    }
    await time.pass(800)
  }

  private async furnish(): Promise<void> {
    const { plan, office } = this
    this.site = (
      await addSite(
        office,
        owner,
        SiteSettings.parse({ name: 'Atelier Lut', allowedOrigins: [], usesRoster: plan.usesRoster, noAnswerAfter: 20 }),
      )
    ).site
    for (const [index, { capacity, shiftEnds }] of plan.agents.entries()) {
      const name = agentNames[index]!
      const settings = { name, role: 'agent' as const, capacity, languages: [], departments: [] }
      const { id, token } = await office.store.transaction(async (tx) => {
        const id = await insertAgent(tx, `${name}@atelier-lut.example`, settings, 'no password')
        return { id, token: await openSession(tx, id) }
      })
      const ranges = [{ weekday: 1, from: '09:00', to: shiftEnds ? '10:01' : '18:00' }]
      if (plan.usesRoster)
        await saveRoster(office, owner, {
          agent: id,
          roster: { timeZone: 'Europe/Bucharest', weekly: ranges, exceptions: [] },
        })
      this.agents.push(new Agent(name, id, this.network, `__Host-counterbell=${token}`))
    }
  }

  start(name: string): void {
    if (this.nodes.get(name)?.owner.alive) return
    const process: Owner = { name, alive: true, frozenUntil: 0, skew: this.plan.skews[name === 'A' ? 0 : 1] ?? 0 }
    const store = nodeStore(this.database.store, process, this.crashes, this.outage, () => this.ledger.audit())
    this.nodes.set(
      name,
      startNode(process, store, this.network, watchOf(this), (error) =>
        this.judge.broken('a fault of ours', String(error instanceof Error ? error.stack : JSON.stringify(error))),
      ),
    )
    this.troubledAt = Math.max(this.troubledAt, time.now)
  }

  kill(node: Owner, silently: boolean): void {
    if (!node.alive) return
    node.alive = false
    this.network.nodeDied(node, silently)
    this.troubledAt = Math.max(this.troubledAt, time.now + (silently ? pingPatience : 0))
    count(this.tally, 'crashes')
    time.after(luck.weather.between(500, 8_000), () => this.start(node.name), null)
  }

  /** The faults stop, and everybody who wrote something comes back. */
  calmDown(): void {
    const { network } = this
    network.sky.weather = weathers.calm
    Object.assign(network, { splitUntil: 0 })
    this.crashes.disarm()
    this.outage.until = 0
    for (const { device } of this.pages()) {
      if (device.cutUntil > time.now) device.socket?.dropLine('transport close')
      device.cutUntil = 0
    }
    for (const shopper of this.shoppers) {
      const tabs = shopper.tabs.length > 0 ? shopper.tabs : [shopper.open()]
      for (const tab of tabs) if (tab.chat.state.get().link.kind === 'asleep') tab.as(() => void tab.chat.probe())
    }
  }

  pages(): Page[] {
    return [...this.shoppers.flatMap(({ tabs }) => tabs), ...this.agents.flatMap(({ desk }) => desk ?? [])]
  }

  allConnected(): boolean {
    const up = this.troubledAt <= time.now && [...this.nodes.values()].every(({ owner }) => owner.alive)
    return (
      up &&
      this.shoppers.every(({ tabs }) => tabs.every((tab) => tab.chat.state.get().link.kind === 'live')) &&
      this.agents.every(({ desk }) => desk?.connection.state.get().kind !== 'offline')
    )
  }

  /** The team's status that a shopper must see (R13). */
  expectedStatus(): 'here' | 'busy' | 'away' {
    const onDuty = this.patience.onDuty()
    if (onDuty.length === 0) return 'away'
    const seats = onDuty.reduce((sum, agent) => sum + agent.capacity - agent.open_count, 0)
    const waiting = [...this.ledger.conversations.values()].filter(({ row }) => row.state === 'queued').length
    return seats <= waiting ? 'busy' : 'here'
  }
}

/** Lets time pass until the work is done. */
export async function finish<T>(work: Promise<T>): Promise<T> {
  let open = true
  const done = work.finally(() => (open = false))
  done.catch(() => undefined)
  for (let ms = 0; open; ms++) {
    if (ms > 60_000) throw new Error('the database does not answer')
    await time.pass(1)
  }
  return done
}

const slice = 1_000

/** In slices, with a check after each. */
export async function letPass(world: World, ms: number): Promise<void> {
  for (let left = ms; left > 0 && !world.judge.verdict; left -= slice) {
    await time.pass(Math.min(slice, left))
    world.ledger.audit()
    world.patience.look()
  }
}
