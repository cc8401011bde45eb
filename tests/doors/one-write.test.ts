import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket as Connection } from 'node:net'
import { Server } from 'socket.io'
import { io } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import { batchWrites } from '../../server/socket/batch-writes'

let close = async (): Promise<void> => undefined
afterEach(() => close())

/** A server that answers a question with twenty sayings and the answer, and counts its writes to the network meanwhile. */
async function ask(prepare: (server: Server) => void) {
  const http = createServer()
  let writes = 0
  http.on('connection', (connection: Connection) => {
    for (const name of ['_write', '_writev'] as const) {
      const real = connection[name]!.bind(connection) as (...args: unknown[]) => void
      connection[name] = (...args: unknown[]) => (writes++, real(...args))
    }
  })
  const server = new Server(http, { transports: ['websocket'], perMessageDeflate: false })
  prepare(server)
  server.on('connection', (socket) => {
    socket.on('ask', async (ack: (answer: string) => void) => {
      // As after a commit: nothing is ever told before one.
      await new Promise((resolve) => setImmediate(resolve))
      writes = 0
      for (let number = 0; number < 20; number++) server.to(socket.id).emit('said', number)
      await Promise.resolve()
      ack('done')
    })
  })
  await once(http.listen(0, '127.0.0.1'), 'listening')
  const socket = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, {
    transports: ['websocket'],
    forceNew: true,
  })
  close = async () => {
    socket.disconnect()
    await server.close()
  }
  const heard: number[] = []
  socket.on('said', (number: number) => heard.push(number))
  const answer: unknown = await socket.timeout(5_000).emitWithAck('ask')
  return { writes, heard, answer }
}

const inOrder = Array.from({ length: 20 }, (_, number) => number)

test('all that is said to somebody in one turn leaves in one write, in order', async () => {
  expect(await ask(batchWrites)).toEqual({ writes: 1, heard: inOrder, answer: 'done' })
})

test('and without it in many: Engine.IO may do it by itself one day, then ours can go', async () => {
  const { writes, heard } = await ask(() => undefined)
  expect(heard).toEqual(inOrder)
  expect(writes).toBeGreaterThan(1)
})
