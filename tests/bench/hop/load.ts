import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openLine, type Line, type Where } from './line'

/** What the bench asks of this process, one after the other. */
export type Order = { do: 'open'; where: Where } | { do: 'flood'; at: Where['kind']; seconds: number } | { do: 'pace'; at: Where['kind']; seconds: number; perSecond: number }
/** `latencies` in milliseconds from the shopper's send to the agent's hearing; `cpu` of this process in microseconds. */
export type Tally = { messages: number; seconds: number; latencies: number[]; cpu: number }

const lines = new Map<Where['kind'], Line>()
const text = 'Is the speckled bowl safe in the oven, and do you ship to Cluj before Friday?'

process.on('message', (order: Order) => {
  follow(order).then(
    (tally) => process.send!({ tally }),
    (error: unknown) => process.send!({ error: String(error) }),
  )
})

async function follow(order: Order): Promise<Tally | null> {
  if (order.do === 'open') {
    lines.set(order.where.kind, await openLine(order.where))
    return null
  }
  const line = lines.get(order.at)!
  return measure(line, order.seconds, order.do === 'pace' ? (line.shoppers / order.perSecond) * 1_000 : 0)
}

/** Every shopper has one message in flight (D1). `every`: milliseconds between the messages of one shopper; 0: as fast as it goes. */
async function measure(line: Line, seconds: number, every: number): Promise<Tally> {
  const sentAt = new Map<string, number>()
  const latencies: number[] = []
  line.arrived = (id) => {
    const sent = sentAt.get(id)
    if (sent !== undefined) latencies.push(performance.now() - sent)
    sentAt.delete(id)
  }
  const cpu = process.cpuUsage()
  const began = performance.now()
  const write = async (shopper: number) => {
    let next = began + (every * shopper) / line.shoppers
    while (performance.now() - began < seconds * 1_000) {
      if (every) await pause(Math.max(0, next - performance.now()))
      next += every
      const id = randomUUID()
      sentAt.set(id, performance.now())
      await line.send(shopper, id, text)
    }
  }
  await Promise.all(Array.from({ length: line.shoppers }, (_, shopper) => write(shopper)))
  const took = (performance.now() - began) / 1_000
  const { user, system } = process.cpuUsage(cpu)
  await heardAll(sentAt)
  return { messages: latencies.length, seconds: took, latencies, cpu: user + system }
}

/** A message that never reaches the agent would flatter the figures. */
async function heardAll(waiting: Map<string, number>): Promise<void> {
  const giveUp = Date.now() + 5_000
  while (waiting.size) {
    if (Date.now() > giveUp) throw new Error(`${waiting.size} messages never reached the agent`)
    await pause(5)
  }
}
