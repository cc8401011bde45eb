import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { follow } from '../child'
import { openLine, type Line, type Where } from './line'

/** What the bench asks of this process, one after the other. `at`: the name of a line that was opened. */
export type Order =
  | { do: 'open'; where: Where }
  | { do: 'flood'; at: string; seconds: number }
  | { do: 'pace'; at: string; seconds: number; perSecond: number }
/** `latencies` in milliseconds from the moment that the message was due to the agent's hearing; `cpu` of this process in microseconds. */
export type Tally = { messages: number; seconds: number; latencies: number[]; cpu: number }

const lines = new Map<string, Line>()
const text = 'Is the speckled bowl safe in the oven, and do you ship to Cluj before Friday?'

follow(async (order: Order): Promise<Tally | null> => {
  if (order.do === 'open') {
    lines.set(order.where.name, await openLine(order.where))
    return null
  }
  const line = lines.get(order.at)!
  return measure(line, order.do === 'flood' ? flood(line, order.seconds) : pace(line, order.seconds, order.perSecond))
})

type Say = (shopper: number, due: number) => Promise<void>

/** Closed loop: every shopper has one message in flight (D1), and writes the next when it is acknowledged. */
const flood = (line: Line, seconds: number) => async (say: Say) => {
  const until = performance.now() + seconds * 1_000
  const write = async (shopper: number) => {
    while (performance.now() < until) await say(shopper, performance.now())
  }
  await Promise.all(Array.from({ length: line.shoppers }, (_, shopper) => write(shopper)))
}

/** Open loop: the messages are due by the clock, whether those before them have been answered or not. */
const pace = (line: Line, seconds: number, perSecond: number) => async (say: Say) => {
  const began = performance.now()
  const sent: Promise<void>[] = []
  for (let number = 0; number < seconds * perSecond; number++) {
    const due = began + (number * 1_000) / perSecond
    if (due > performance.now()) await pause(due - performance.now())
    // A timer may be up to a millisecond early.
    sent.push(say(number % line.shoppers, Math.min(due, performance.now())))
  }
  await Promise.all(sent)
}

async function measure(line: Line, load: (say: Say) => Promise<void>): Promise<Tally> {
  const dueAt = new Map<string, number>()
  const latencies: number[] = []
  line.arrived = (id) => {
    const due = dueAt.get(id)
    if (due !== undefined) latencies.push(performance.now() - due)
    dueAt.delete(id)
  }
  const cpu = process.cpuUsage()
  const began = performance.now()
  await load((shopper, due) => {
    const id = randomUUID()
    dueAt.set(id, due)
    return line.send(shopper, id, text)
  })
  const seconds = (performance.now() - began) / 1_000
  const { user, system } = process.cpuUsage(cpu)
  await heardAll(dueAt)
  return { messages: latencies.length, seconds, latencies, cpu: user + system }
}

/** A message that never reaches the agent would flatter the figures. */
async function heardAll(waiting: Map<string, number>): Promise<void> {
  const giveUp = Date.now() + 5_000
  while (waiting.size) {
    if (Date.now() > giveUp) throw new Error(`${waiting.size} messages never reached the agent`)
    await pause(5)
  }
}
