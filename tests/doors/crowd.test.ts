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

test.runIf(most >= 2_000)(
  'a thousand who come in the same moment wait at the door, and none is sent away by the kernel (F11)',
  async () => {
    server.signal('SIGSTOP')
    for (let count = 0; count < 1_000; count++) sockets.push(connect(Number(new URL(server.url).port), '127.0.0.1'))
    // Who is turned away is answered nothing, and tries again after a second, three, seven.
    const soon = sockets.map((socket) =>
      Promise.race([
        once(socket, 'connect').then(() => true),
        new Promise<boolean>((resolve) => setTimeout(resolve, 900, false)),
      ]),
    )
    expect((await Promise.all(soon)).filter((taken) => !taken)).toHaveLength(0)
  },
)
