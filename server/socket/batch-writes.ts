import type { Server } from 'socket.io'

type Connection = {
  flush: () => void
  transport: { name: string }
  request: { socket: { cork(): void; uncork(): void } }
}

/**
 * What is said to a connection in one turn of the loop leaves in one write: Engine.IO makes a write of every packet, and
 * writing costs more than all else that a message costs here. A group of messages is told after one commit, so there are many.
 */
export function batchWrites(server: Pick<Server, 'engine'>): void {
  const due = new Set<Connection>()
  const flushAll = () => {
    const connections = [...due]
    due.clear()
    for (const connection of connections) flushNow.call(connection)
  }
  let flushNow: () => void
  function flushSoon(this: Connection) {
    if (due.size === 0) process.nextTick(flushAll)
    due.add(this)
  }
  server.engine.on('connection', (connection: Connection) => {
    flushNow ??= connection.flush
    connection.flush = flushSoon
  })
  // A poll is answered in one write anyhow, and its line is then somebody else's.
  const alone = ({ transport }: Connection) => transport.name === 'websocket'
  server.engine.on('flush', (connection: Connection) => alone(connection) && connection.request.socket.cork())
  server.engine.on('drain', (connection: Connection) => alone(connection) && connection.request.socket.uncork())
}
