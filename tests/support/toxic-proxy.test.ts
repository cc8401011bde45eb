import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ToxicProxy } from './toxic-proxy'

/** An echo server and one client, with the proxy between them. */
let server: Server
let proxy: ToxicProxy
let arrived: string
let client: Socket & { heard: string; pieces: number[] }

beforeEach(async () => {
  arrived = ''
  server = createServer((socket) =>
    socket
      .on('error', () => undefined)
      .on('data', (chunk) => {
        arrived += chunk.toString()
        socket.write(chunk)
      }),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  proxy = await ToxicProxy.start(() => [
    'http://127.0.0.1:1',
    `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  ])
  client = await dial()
})
afterEach(async () => {
  client.destroy()
  await proxy.down().catch(() => undefined)
  server.close()
})

async function dial(): Promise<typeof client> {
  const socket = Object.assign(connect(Number(new URL(proxy.url).port), '127.0.0.1'), {
    heard: '',
    pieces: [] as number[],
  })
  socket
    .on('error', () => undefined)
    .on('data', (chunk) => {
      socket.heard += chunk.toString()
      socket.pieces.push(chunk.length)
    })
  await once(socket, 'connect')
  return socket
}
const hears = (text: string) => vi.waitFor(() => expect(client.heard).toBe(text), { timeout: 5_000 })

test('without a toxic everything passes, by the first backend that takes it', async () => {
  client.write('one')
  await hears('one')
})

test('latency, slices and a narrow band keep every byte, in order', async () => {
  proxy.poison('both', { latency: { ms: 20, jitter: 40 }, slicer: { bytes: 3, ms: 1 }, bandwidth: 10_000 })
  const began = performance.now()
  client.write('first, ')
  await pause(5)
  client.write('second, ')
  client.write('third')
  await hears('first, second, third')
  expect(performance.now() - began).toBeGreaterThan(40)
  expect(client.pieces.length).toBeGreaterThan(4)
})

test('a swallowed answer has been asked for; the line stays silent for good, and a new one is well', async () => {
  client.write('one')
  await hears('one')
  proxy.poison('downstream', { timeout: true }, { later: false })
  client.write('two')
  await vi.waitFor(() => expect(arrived).toBe('onetwo'))
  proxy.heal()
  client.write('three')
  await vi.waitFor(() => expect(arrived).toBe('onetwothree'))
  expect(client.heard).toBe('one')
  client = await dial()
  client.write('four')
  await hears('four')
})

test('a limit ends the line once so much has passed', async () => {
  proxy.poison('downstream', { limitData: 5 })
  client.write('12345')
  await hears('12345')
  client.write('6')
  await once(client, 'end')
  expect(client.heard).toBe('12345')
})

test('a reset breaks what is open; down, nobody listens; up again, it is the same address', async () => {
  client.write('one')
  await hears('one')
  proxy.resetPeers()
  const [broken] = await new Promise<[boolean]>((resolve) => client.once('close', (...how) => resolve(how)))
  expect(broken).toBe(true)
  await proxy.down()
  await expect(dial()).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  await proxy.up()
  client = await dial()
  client.write('two')
  await hears('two')
})
