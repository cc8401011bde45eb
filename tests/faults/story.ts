import { setTimeout as pause } from 'node:timers/promises'
import { readBooks, readHeads } from './books'
import type { Fault, Row, Scale } from './fault'
import { judge } from './oracle'
import { startTalk } from './talk'
import { until } from './until'
import { World } from './world'

const settleMs = 120_000
/** Milliseconds for routing to assign what still waits (R5). */
const routeMs = 15_000

/**
 * One row of the table: everybody writes, the fault starts and ends, everybody becomes quiet, and the oracle checks.
 */
export async function tell(fault: Fault, scale: Scale): Promise<Row> {
  const prepared = await fault.prepare?.()
  try {
    const world = await World.open({ shoppers: scale.shoppers, ...fault.wish, ...prepared?.wish })
    try {
      return await happen(world, fault, scale)
    } finally {
      await world.end()
    }
  } finally {
    await prepared?.end()
  }
}

async function happen(world: World, fault: Fault, scale: Scale): Promise<Row> {
  const endTalk = startTalk(world)
  await pause(scale.quietMs)
  await fault.act(world, scale.rounds)
  endTalk()
  const mended = performance.now()
  const settled = await settle(world)
  const recoverMs = performance.now() - mended
  world.expect(recoverMs < (fault.withinMs ?? settleMs), `not within ${(fault.withinMs ?? settleMs) / 1_000} s`)
  if (settled) {
    for (const client of world.talkers) client.say(`${client.name} says goodbye`)
    await settle(world)
    await until('routed', async () => (await world.reader.read(readHeads)).waiting === 0, routeMs).catch(() =>
      world.broken.push('R5: somebody still waits though there is room'),
    )
  }
  return report(world, fault, recoverMs)
}

/** Until every message is answered, and everybody has the whole log of each conversation that they follow. */
async function settle(world: World): Promise<boolean> {
  let unsettled: string[] = []
  const isSettled = async () => (unsettled = await findUnsettled(world)).length === 0
  return until('', isSettled, settleMs).then(
    () => true,
    () => {
      world.broken.push(
        `after ${settleMs / 1_000} s: ${unsettled.slice(0, 5).join('; ')}${unsettled.length > 5 ? `, and ${unsettled.length - 5} more` : ''}`,
      )
      return false
    },
  )
}

async function findUnsettled({ clients, pages, reader }: World): Promise<string[]> {
  for (const page of pages) await page.look()
  const waiting = clients.filter(({ isAnswered, isLive }) => !isAnswered() || !isLive())
  if (waiting.length)
    return waiting.map(({ name, isLive }) => `D3: ${name} ${isLive() ? 'waits for an answer' : 'has no line'}`)
  const heads = await reader.read(readHeads)
  return clients.flatMap(({ name, view, holds }) =>
    holds().flatMap(({ conversation, has }) => {
      const whole = heads.of.get(conversation)?.[view === 'page' ? 'messages' : 'events']
      return has.length === whole ? [] : `D4–D6: ${name} has ${has.length} of ${whole}`
    }),
  )
}

async function report(world: World, fault: Fault, recoverMs: number): Promise<Row> {
  await world.watch.end()
  const { clients, watch, reader, unheard } = world
  const said = clients.flatMap(({ words }) => words)
  const verdict = judge({
    said,
    held: clients.flatMap(({ name, view, holds }) => holds().map((holding) => ({ by: name, view, ...holding }))),
    books: await reader.read(readBooks),
    gone: watch.gone,
    unheard,
  })
  return {
    fault: fault.name,
    ...verdict,
    broken: [...new Set([...watch.broken, ...verdict.broken, ...world.broken])],
    recoverMs: Math.round(recoverMs),
    longestWaitMs: Math.round(Math.max(...said.map(({ saidAt, answeredAt }) => (answeredAt ?? saidAt) - saidAt))),
  }
}
