import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdapter } from '@socket.io/redis-adapter'
import { Redis } from 'ioredis'
import { Server } from 'socket.io'

/**
 * The least that can carry a message from one to the other: nothing is checked, routed or kept. Socket.IO set as our
 * server sets it; with a Redis, one of several.
 */
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
let seq = 0

server.on('connection', async (socket) => {
  if ((socket.handshake.auth as { role?: string }).role === 'agent') return socket.join('agent')
  socket.on('send', (message: { clientMessageId: string; text: string }, ack: (answer: object) => void) => {
    server.to('agent').emit('event', message)
    ack({ ok: true, value: { clientMessageId: message.clientMessageId, seq: ++seq } })
  })
})

http.listen(0, '127.0.0.1', () => process.send?.((http.address() as AddressInfo).port))
