import type { Server } from 'socket.io'

type Connection = {
  flush: () => void
  transport: { name: string }
  request: { socket: { cork(): void; uncork(): void } }
}

/**
 * Sends the packets of one event-loop turn to a connection in one write. Engine.IO writes each packet separately, and
 * writes cost more than anything else here. Messages of a group commit are published together, so there are many.
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
  // A poll is answered in one write anyway, and its TCP connection then serves another request.
  const alone = ({ transport }: Connection) => transport.name === 'websocket'
  server.engine.on('flush', (connection: Connection) => alone(connection) && connection.request.socket.cork())
  server.engine.on('drain', (connection: Connection) => alone(connection) && connection.request.socket.uncork())
}
