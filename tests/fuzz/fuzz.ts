import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import type { Held } from '../support/probe'
import { residentOf } from '../support/resident'
import type { Door } from './door'
import { namespacesDoor, pingsDoor } from './flood-doors'
import { apiDoor, filesDoor, pictureDoor } from './http-doors'
import { errorsIn, faultIn, outcomeOf } from './oracle'
import { slowReadersDoor } from './slow-readers-door'
import { agentDoor, entranceDoor, shopperDoor } from './socket-doors'
import { unreadDoor } from './unread-door'
import { bytesDoor, framesDoor } from './wire-doors'
import { openWorld, type Who, type World } from './world'

export type Plan = { seed: number; count: number; from?: number }
/** `index`: which try, or null: only the log tells of it. */
export type Failure = { index: number | null; door: string; why: string; given: unknown }
/** `outcomes`: by door, how often each. `before` and `after`: what the server held at a fifth and at the end; `peak`: bytes of memory at most beyond those at the start; `sockets` at rest. */
export type Report = {
  tried: number
  outcomes: Map<string, Map<string, number>>
  failures: Failure[]
  before: Held
  after: Held
  peak: number
  sockets: { before: number; after: number }
}

const doors = [apiDoor, pictureDoor, filesDoor, shopperDoor, agentDoor, entranceDoor, bytesDoor, framesDoor]
/** Attacks go on for seconds, or a minute: the first tries of a round are one of each, beside what follows. */
const attackDoors = [pingsDoor, namespacesDoor, unreadDoor, slowReadersDoor]
const atOnce = 64
const chunk = 200
const round = 20_000

type Try = { index: number; door: Door; given: { who: Who } }
type Open = { doors: Door[]; attackDoors: Door[] }
type Notes = Pick<Report, 'tried' | 'outcomes' | 'failures'>

/** Knocks at every door of a real server with `count` tries, which the seed alone decides, and looks at all that comes back. */
export async function fuzz({ seed, count, from = 0 }: Plan): Promise<Report> {
  const world = await openWorld()
  const opened = (all: typeof doors | typeof attackDoors) => all.map((door) => door(world) as unknown as Door)
  const open = { doors: opened(doors), attackDoors: opened(attackDoors) }
  const every = [...open.doors, ...open.attackDoors]
  const notes: Notes = {
    tried: 0,
    outcomes: new Map(every.map(({ name }) => [name, new Map<string, number>()])),
    failures: [],
  }
  const memory = watchMemory(world)
  try {
    const rest = await world.held()
    const all = triesOf(open, { seed, count, from })
    await knockAll(world, notes, all, Math.ceil(count / 5))
    const before = await world.held()
    await knockAll(world, notes, all, count)
    const after = await world.held()
    for (const { close } of every) close?.()
    const sockets = { before: rest.sockets, after: await atRest(world, rest.sockets) }
    for (const line of errorsIn(world.server.output))
      notes.failures.push({ index: null, door: 'the log', why: line.slice(0, 2_000), given: null })
    return { ...notes, before, after, peak: memory.peak() - rest.rss, sockets }
  } finally {
    memory.stop()
    for (const { close } of every) close?.()
    world.neighbour.close()
    await world.server.dispose()
  }
}

/** The same seed makes the same tries, wherever one begins to read them. */
function* triesOf(open: Open, { seed, count, from }: Required<Plan>): Generator<Try> {
  const any = triesAt(open.doors)
  for (let start = from - (from % chunk); start < from + count; start += chunk) {
    const sample = (tries: typeof any, numRuns: number) => fc.sample(tries, { seed: seed * 1_000_003 + start, numRuns })
    const attacks = start % round === 0 ? open.attackDoors.flatMap((door) => sample(triesAt([door]), 1)) : []
    const tries = [...attacks, ...sample(any, chunk - attacks.length)]
    for (const [offset, each] of tries.entries()) {
      const index = start + offset
      if (index >= from && index < from + count) yield { index, ...each }
    }
  }
}

const triesAt = (doors: Door[]) =>
  fc.oneof(...doors.map((door) => ({ weight: door.weight, arbitrary: door.tries.map((given) => ({ door, given })) })))

/** Many at once, each taking the next; ends after `most` of them. */
async function knockAll(world: World, report: Notes, all: Generator<Try>, most: number): Promise<void> {
  const lane = async () => {
    while (report.tried < most) {
      const next = all.next()
      if (next.done) return
      report.tried++
      await knock(world, report, next.value)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

async function knock(world: World, { outcomes, failures }: Notes, { index, door, given }: Try): Promise<void> {
  const counts = outcomes.get(door.name)!
  const failed = (why: string) => failures.push({ index, door: door.name, why, given })
  try {
    const heard = await door.knock(given)
    counts.set(outcomeOf(heard), (counts.get(outcomeOf(heard)) ?? 0) + 1)
    const fault = faultIn(world, given.who, heard)
    if (fault) failed(fault)
  } catch (error) {
    // Cut off without an answer, or no server there any more.
    failed(String(error))
  }
}

/** The most that the server ever had of the machine's memory. */
function watchMemory({ server }: World): { peak: () => number; stop: () => void } {
  let peak = 0
  const look = setInterval(() => void residentOf(server.pid).then((now) => (peak = Math.max(peak, now))), 50)
  return { peak: () => peak, stop: () => clearInterval(look) }
}

/** Connections that are gone at our end go at the server's too. */
async function atRest({ held }: World, rest: number): Promise<number> {
  for (let tries = 0; tries < 40; tries++) {
    const { sockets } = await held()
    if (sockets <= rest) return sockets
    await pause(500)
  }
  return (await held()).sockets
}
