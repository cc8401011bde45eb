import { acts } from './acts'
import type { SharedDatabase } from './database'
import { checkAccounts } from './oracle/accounts'
import { disagreements, notTheLog } from './oracle/agreement'
import type { Broken } from './oracle/judge'
import type { Plan } from './plan'
import { count, type Tally } from './tally'
import { luck, Random } from './virtual/random'
import { time } from './virtual/time'
import { letPass, World } from './world'

export type Outcome = { broken: Broken | null; tally: Tally; history: string[] }

/** Seconds in which the last client must have reconnected, and a lost agent's conversations be given to others. */
const quietAfter = 150
/** Seconds: two heads, and what they cause. */
const soon = 25

/** Plays a plan to its end, and checks after each step whether every rule holds. */
export async function simulate(database: SharedDatabase, plan: Plan): Promise<Outcome> {
  database.clear()
  const world = new World(database, plan)
  const history: string[] = []
  const note = (what: string) => history.push(`${(time.elapsed / 1000).toFixed(2).padStart(7)} s  ${what}`)
  const fallen = (error: unknown) =>
    world.judge.broken('a fault of ours', error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.on('unhandledRejection', fallen)
  try {
    await world.open()
    for (const command of plan.commands) {
      luck.weather = new Random(command.luck)
      const what = await acts[command.kind](world, command)
      if (what) note(what)
      count(world.tally, 'steps')
      await letPass(world, command.after)
      if (world.judge.verdict) break
    }
    if (!world.judge.verdict) await settle(world, note)
  } catch (error) {
    fallen(error)
  }
  const { verdict } = world.judge
  if (verdict) note(`BROKEN ${verdict.message}`)
  await close(world)
  process.off('unhandledRejection', fallen)
  tallyUp(world)
  return { broken: verdict, tally: world.tally, history }
}

/** The faults stop. Then all must become quiet and everybody must have the log: soon, once all are connected. */
async function settle(world: World, note: (what: string) => void): Promise<void> {
  world.calmDown()
  note('the faults stop')
  let [behind, logged] = [0, 0]
  for (let rounds = 0; rounds < quietAfter; rounds++) {
    await letPass(world, 1_000)
    if (world.judge.verdict) return
    const open = disagreements(world)
    if (open.length === 0) return checkAccounts(world)
    const moves = world.ledger.length !== logged
    logged = world.ledger.length
    behind = world.allConnected() && !moves ? behind + 1 : 0
    if (behind > soon && open.some((what) => what.endsWith(notTheLog))) break
  }
  world.judge.broken('F', `no rest: ${[...new Set(disagreements(world))].join('; ')}`)
}

/** Everybody leaves, and what they have begun with the store is finished. */
async function close(world: World): Promise<void> {
  for (const { owner } of world.nodes.values()) owner.alive = false
  for (const page of world.pages()) page.device.owner.alive = false
  await time.pass(1)
}

function tallyUp({ tally, ledger, network }: World): void {
  for (const { timeline } of ledger.conversations.values()) {
    for (const event of timeline.events) {
      if (event.kind === 'withheld') continue
      const detail =
        event.kind === 'queued' || event.kind === 'left'
          ? ` ${event.reason}`
          : event.kind === 'assigned'
            ? ` ${event.why?.rule}`
            : ''
      count(tally, `event ${event.kind}${detail}`)
    }
  }
  count(tally, 'commits', ledger.commits)
  for (const [what, times] of Object.entries(network.sky.struck)) count(tally, `network ${what}`, times)
}
