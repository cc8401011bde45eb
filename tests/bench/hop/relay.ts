import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdapter } from '@socket.io/redis-adapter'
import { Redis } from 'ioredis'
import { Server } from 'socket.io'

export type Message = { clientMessageId: string; text: string }
/** What becomes of the messages on their way. */
export type Storage = {
  /** Calls `joined` when a shopper's messages may come. */
  join: (shopper: string, joined: () => void) => void
  /** Calls `kept` with the message's place when it may be told and acknowledged. */
  keep: (shopper: string, message: Message, kept: (seq: number) => void) => void
}

/**
 * The least that carries a message from one to the other: nothing is checked or routed. Socket.IO set as our server
 * sets it; with a Redis, one of several.
 */
export function relay({ join, keep }: Storage): void {
  const http = createServer()
  const redis = process.env.REDIS_URL ? new Redis(process.env.REDIS_URL) : null
  const adapter = redis ? { adapter: createAdapter(redis, redis.duplicate()) } : {}
  const server = new Server(http, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    ...adapter,
  })

  server.use((socket, next) => join(socket.id, next))
  server.on('connection', async (socket) => {
    if ((socket.handshake.auth as { role?: string }).role === 'agent') return socket.join('agent')
    socket.on('send', (message: Message, ack: (answer: object) => void) => {
      keep(socket.id, message, (seq) => {
        server.to('agent').emit('event', message)
        ack({ ok: true, value: { clientMessageId: message.clientMessageId, seq } })
      })
    })
  })

  // Nobody is to be left behind by a bench that was broken off.
  process.on('disconnect', () => process.exit())
  http.listen(0, '127.0.0.1', () => process.send?.((http.address() as AddressInfo).port))
}
