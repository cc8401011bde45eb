import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import type { Held } from '../support/probe'
import type { Door } from './door'
import { apiDoor, filesDoor, pictureDoor } from './http-doors'
import { errorsIn, faultIn, outcomeOf } from './oracle'
import { agentDoor, entranceDoor, shopperDoor } from './socket-doors'
import { bytesDoor, framesDoor } from './wire-doors'
import { openWorld, type Who, type World } from './world'

export type Plan = { seed: number; count: number; from?: number }
/** `index`: which try, or null: only the log tells of it. */
export type Failure = { index: number | null; door: string; why: string; given: unknown }
/** `outcomes`: by door, how often each. `before` and `after`: what the server held at a fifth and at the end; `sockets` at rest. */
export type Report = { tried: number; outcomes: Map<string, Map<string, number>>; failures: Failure[]; before: Held; after: Held; sockets: { before: number; after: number } }

const doors = [apiDoor, pictureDoor, filesDoor, shopperDoor, agentDoor, entranceDoor, bytesDoor, framesDoor]
const atOnce = 64
const chunk = 200

type Try = { index: number; door: Door; given: { who: Who } }

/** Knocks at every door of a real server with `count` tries, which the seed alone decides, and looks at all that comes back. */
export async function fuzz({ seed, count, from = 0 }: Plan): Promise<Report> {
  const world = await openWorld()
  const open = doors.map((door) => door(world) as unknown as Door)
  const report: Omit<Report, 'before' | 'after' | 'sockets'> = { tried: 0, outcomes: new Map(open.map(({ name }) => [name, new Map<string, number>()])), failures: [] }
  try {
    const rest = (await world.held()).sockets
    const all = triesOf(open, { seed, count, from })
    await knockAll(world, report, all, Math.ceil(count / 5))
    const before = await world.held()
    await knockAll(world, report, all, count)
    const after = await world.held()
    for (const { close } of open) close?.()
    const sockets = { before: rest, after: await atRest(world, rest) }
    for (const line of errorsIn(world.server.output)) report.failures.push({ index: null, door: 'the log', why: line.slice(0, 2_000), given: null })
    return { ...report, before, after, sockets }
  } finally {
    for (const { close } of open) close?.()
    await world.server.dispose()
  }
}

/** The same seed makes the same tries, wherever one begins to read them. */
function* triesOf(open: Door[], { seed, count, from }: Required<Plan>): Generator<Try> {
  const any = fc.oneof(...open.map((door) => ({ weight: door.weight, arbitrary: door.tries.map((given) => ({ door, given })) })))
  for (let start = from - (from % chunk); start < from + count; start += chunk) {
    const tries = fc.sample(any, { seed: seed * 1_000_003 + start, numRuns: chunk })
    for (const [offset, each] of tries.entries()) {
      const index = start + offset
      if (index >= from && index < from + count) yield { index, ...each }
    }
  }
}

/** Many at once, each taking the next; ends after `most` of them. */
async function knockAll(world: World, report: Pick<Report, 'tried' | 'outcomes' | 'failures'>, all: Generator<Try>, most: number): Promise<void> {
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

async function knock(world: World, { outcomes, failures }: Pick<Report, 'outcomes' | 'failures'>, { index, door, given }: Try): Promise<void> {
  const failed = (why: string) => failures.push({ index, door: door.name, why, given })
  try {
    const heard = await door.knock(given)
    const counts = outcomes.get(door.name)!
    counts.set(outcomeOf(heard), (counts.get(outcomeOf(heard)) ?? 0) + 1)
    const fault = faultIn(world, given.who, heard)
    if (fault) failed(fault)
  } catch (error) {
    // Cut off without an answer, or no server there any more.
    failed(String(error))
  }
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
