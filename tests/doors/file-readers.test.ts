import { once } from 'node:events'
import { createServer, get, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { createDownloadSlots } from '../../server/http/download-slots'
import { until } from './meter-attacks'

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** A server of long files, two to a network at a time, each asked for `before` milliseconds before its turn. `address`: as the reader says. */
async function serve(longest?: number, before = 0): Promise<(address: string) => Reading> {
  const readers = createDownloadSlots(2, longest)
  server = createServer(
    (request, response) =>
      void pause(before)
        .then(() => readers(String(request.headers['x-forwarded-for']), response))
        .then(() => response.end(Buffer.alloc(24 * 1024 * 1024))),
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return (address) => {
    const asking = get({ port, host: '127.0.0.1', headers: { 'x-forwarded-for': address }, agent: false })
    const reading: Reading = { begun: null, hangUp: () => asking.destroy() }
    asking
      .on('error', () => undefined)
      .on('response', (response) => (reading.begun = response.on('error', () => undefined).pause()))
    return reading
  }
}
type Reading = { begun: IncomingMessage | null; hangUp: () => void }
const begun = (some: Reading[]) => some.filter(({ begun }) => begun !== null).length

test('slow readers hold the places of their own network: its next waits, others are served at once (H31)', async () => {
  const read = await serve()
  const slow = Array.from({ length: 6 }, () => read('198.51.100.66'))
  expect(await until(() => begun(slow) === 2, 5_000)).toBe(true)
  const ioana = read('203.0.113.7')
  expect(await until(() => ioana.begun !== null, 5_000)).toBe(true)
  expect(begun(slow)).toBe(2)
  // One of those that wait gives up, and one that reads has read to the end: the next one's turn has come.
  slow.find((each) => each.begun === null)!.hangUp()
  slow.find((each) => each.begun !== null)!.begun!.resume()
  expect(await until(() => begun(slow) === 3, 5_000)).toBe(true)
}, 30_000)

test('who has hung up before takes no place (H31)', async () => {
  const read = await serve(undefined, 200)
  const gone = Array.from({ length: 5 }, () => read('198.51.100.66'))
  setTimeout(() => gone.forEach((each) => each.hangUp()), 100)
  await pause(400)
  const next = [read('198.51.100.66'), read('198.51.100.66')]
  expect(await until(() => begun(next) === 2, 5_000)).toBe(true)
}, 30_000)

test('many networks of one IPv6 customer have together four times as much, and not each its own (H31)', async () => {
  const read = await serve()
  const slow = Array.from({ length: 20 }, (_, network) => read(`2001:db8:0:${(network + 2).toString(16)}00::1`))
  expect(await until(() => begun(slow) === 8, 5_000)).toBe(true)
  const next = read('2001:db8:1::1')
  expect(await until(() => next.begun !== null, 5_000)).toBe(true)
  expect(begun(slow)).toBe(8)
}, 30_000)

test('who takes a little of it for ever is cut off after the longest time, and the next has the place (H31)', async () => {
  const read = await serve(1_000)
  const slow = Array.from({ length: 3 }, () => read('198.51.100.66'))
  expect(await until(() => begun(slow) === 3, 8_000)).toBe(true)
}, 30_000)
