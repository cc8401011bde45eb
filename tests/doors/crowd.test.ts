import { existsSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ServerProcess } from '../support/server-process'

let server: ServerProcess
const sockets: Socket[] = []
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  server.signal('SIGCONT')
  await server.dispose()
})

/** What the kernel allows at the most; where it does not say, it is not tried. */
const setting = '/proc/sys/net/core/somaxconn'
const most = existsSync(setting) ? Number(readFileSync(setting, 'utf8')) : 0

/** Connections that the kernel turned away since it started, as no more could wait: they try again after a second, three, seven. */
function overflows(): number {
  const [names, counts] = readFileSync('/proc/net/netstat', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('TcpExt:'))
  return Number(counts!.split(' ')[names!.split(' ').indexOf('ListenOverflows')])
}

test.runIf(most >= 2_000)(
  'a thousand who come in the same moment wait at the door, and none is sent away by the kernel (F11)',
  async () => {
    server.signal('SIGSTOP')
    for (let count = 0; count < 1_000; count++) sockets.push(connect(Number(new URL(server.url).port), '127.0.0.1'))
    const before = overflows()
    await Promise.all(sockets.map((socket) => once(socket, 'connect')))
    expect(overflows() - before).toBe(0)
  },
)
