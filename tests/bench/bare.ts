import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Server } from 'socket.io'

/** The least that can greet shoppers and tell them what they missed: nothing is asked of a store, nobody is checked. Socket.IO set as our server sets it. */
const http = createServer()
const server = new Server(http, {
  transports: ['websocket'],
  pingInterval: 20_000,
  pingTimeout: 20_000,
  maxHttpBufferSize: 65_536,
  connectTimeout: 10_000,
  serveClient: false,
  perMessageDeflate: false,
  httpCompression: false,
})
const conversation = '5ad1c1cb-26f0-4bba-8f0d-0d2f3c9f1a5e'
const head = { seq: 12, seen: { shopper: 10, agent: 12 } }
const events = [11, 12].map((seq) => ({
  seq,
  kind: 'message',
  at: Date.now(),
  by: { kind: 'agent' },
  text: 'It is, up to 220 degrees. If you order by Wednesday noon it leaves the same day.',
}))
let guests = 0

server.on('connection', async (socket) => {
  await socket.join(`shopper:${++guests}`)
  socket.on('catch-up', (_asked: unknown, ack: (answer: object) => void) => ack({ ok: true, value: { events, head } }))
  socket.emit('welcome', { conversation: { id: conversation, state: 'assigned', head }, site: { name: 'Shop' } })
})

// As many may wait to be accepted as at our server.
http.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => process.send?.((http.address() as AddressInfo).port))
