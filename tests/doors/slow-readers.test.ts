import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { destroySlowReaders } from '../../server/http/slow-readers'
import { unsent } from '../support/unsent'
import { until } from './meter-attacks'

let server: Server
let stop = () => undefined as void
afterEach(() => {
  stop()
  server.closeAllConnections()
  server.close()
})

/** A server of long answers, which looks for those who do not read them. `address`: as the reader says. */
async function serve(stallTime: number): Promise<(address: string) => Promise<IncomingMessage>> {
  server = createServer((_request, response) => void response.end(Buffer.alloc(24 * 1024 * 1024)))
  stop = destroySlowReaders(server, ({ headers }) => String(headers['x-forwarded-for']), stallTime)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return (address) =>
    new Promise((resolve, reject) => {
      const asking = get(
        { port, host: '127.0.0.1', headers: { 'x-forwarded-for': address }, agent: false },
        (response) => resolve(response.on('error', () => undefined).pause()),
      )
      asking.on('error', reject)
    })
}

const connections = () => new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)))
async function remain(count: number, within: number): Promise<number> {
  let now = await connections()
  await until(() => {
    server.getConnections((_error, some) => (now = some))
    return now <= count
  }, within)
  return now
}

test('who takes nothing of an answer is cut off after a while; who takes it slowly is not', async () => {
  const read = await serve(1_500)
  const [held, slow] = [await read('198.51.100.66'), await read('203.0.113.7')]
  let taken = 0
  slow.on('data', (piece: Buffer) => {
    taken += piece.length
    slow.pause()
    setTimeout(() => slow.resume(), 60)
  })
  slow.resume()
  expect(await remain(1, 8_000)).toBe(1)
  expect(held.complete).toBe(false)
  slow.removeAllListeners('data').resume()
  expect(taken).toBeGreaterThan(0)
  await once(slow, 'end')
  expect(slow.complete).toBe(true)
}, 30_000)

test('what the system itself holds for who takes nothing is freed with the rest', async () => {
  const read = await serve(1_000)
  const { port } = server.address() as AddressInfo
  await read('198.51.100.66')
  await expect.poll(() => unsent(port)).toBeGreaterThan(0)
  expect(await remain(0, 8_000)).toBe(0)
  await expect.poll(() => unsent(port)).toBe(0)
}, 30_000)

test('a network that leaves much unread keeps some of it, and nobody else is cut off for it', async () => {
  const read = await serve(60_000)
  const ioana = await read('203.0.113.7')
  for (let number = 0; number < 8; number++) await read('198.51.100.66')
  expect(await remain(5, 8_000)).toBeLessThanOrEqual(5)
  ioana.resume()
  await once(ioana, 'end')
  expect(ioana.complete).toBe(true)
}, 30_000)

test('who takes nothing and sends a sign now and then, so as to be heard of, is cut off at once', async () => {
  const read = await serve(60_000)
  const drip = await read('198.51.100.66')
  expect(await remain(1, 3_000)).toBe(1)
  await pause(1_500)
  drip.socket.write('\r\n')
  expect(await remain(0, 4_000)).toBe(0)
}, 30_000)
