import { once } from 'node:events'

type Connection = {
  readyState: string
  writeBuffer: unknown[]
  transport: { name: string; writable: boolean } & NodeJS.EventEmitter
} & NodeJS.EventEmitter

/** Most pages that a connection may have requested without an answer. A console with forty threads requests eighty. */
const mostWaiting = 200

const turns = new WeakMap<object, { last: Promise<void>; waiting: number }>()

/**
 * Answers one page of a log or list at a time, the next once the previous one is sent: a client that requests without
 * reading would fill our memory. Returns false when too many wait already.
 */
export function answerInTurn(given: object, work: () => Promise<void>): boolean {
  const connection = given as Connection
  const turn = turns.get(connection) ?? { last: Promise.resolve(), waiting: 0 }
  turns.set(connection, turn)
  if (turn.waiting >= mostWaiting) return false
  turn.waiting++
  turn.last = turn.last.then(async () => {
    turn.waiting--
    if (isOver(connection)) return
    await work().catch(() => undefined)
    await drained(connection)
  })
  return true
}

/** The answer stays in a buffer until the event-loop turn ends; then the transport has sent it, or is busy. */
async function drained(connection: Connection): Promise<void> {
  await new Promise((next) => setImmediate(next))
  while (!isOver(connection) && (connection.writeBuffer.length > 0 || !isFree(connection))) {
    const over = new AbortController()
    const either = [once(connection.transport, 'drain', over), once(connection, 'close', over)]
    await Promise.race(either).finally(() => over.abort())
    await Promise.allSettled(either)
  }
}

const isOver = ({ readyState }: Connection): boolean => readyState === 'closed' || readyState === 'closing'

/** A poll is answered in full; what the client leaves unread is in its TCP connection. */
const isFree = ({ transport }: Connection): boolean => transport.name !== 'websocket' || transport.writable
