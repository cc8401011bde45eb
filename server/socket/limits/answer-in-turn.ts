import { once } from 'node:events'

type Connection = {
  readyState: string
  writeBuffer: unknown[]
  transport: { name: string; writable: boolean } & NodeJS.EventEmitter
} & NodeJS.EventEmitter

/** Pages that a connection may have asked for and not been answered; a console with forty threads asks for eighty. */
const mostWaiting = 200

const turns = new WeakMap<object, { last: Promise<void>; waiting: number }>()

/**
 * One page of a log or a list at a time on a connection, and the next once the line has taken the one before: a client
 * that asks and does not read would fill our memory with pages. False: too many wait already.
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

/** What was answered lies in a buffer until the turn of the loop ends; then the line has it, or is busy. */
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

/** A poll is answered whole; what it leaves unread is the line's. */
const isFree = ({ transport }: Connection): boolean => transport.name !== 'websocket' || transport.writable
