import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { freePort } from '../support/free-port'
import { hasNginx, startNginx } from '../support/nginx'

/** The lines of `server/README.md` for two servers, with the ports of this test. */
async function sample(ports: number[]): Promise<string> {
  const readme = await readFile(join(import.meta.dirname, '../../server/README.md'), 'utf8')
  const [, lines] = /\n( {4}upstream counterbell \{[\s\S]*?\n)\n(?! {4})/.exec(readme)!
  const [upstream, location] = lines!.split(/\n(?= {4}location)/)
  const own = upstream!
    .replace('10.0.0.1:3000', `127.0.0.1:${ports[0]}`)
    .replace('10.0.0.2:3000', `127.0.0.1:${ports[1]}`)
  return `${own}\nserver { listen 127.0.0.1:${ports[2]};\n${location}\n}`
}

const serve = async (port: number): Promise<Server> => {
  const server = createServer((_request, response) => response.end(String(port))).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

test.skipIf(!hasNginx)(
  'behind nginx as server/README.md has it, nobody meets a server that is being restarted, and it is soon asked again (H28)',
  { timeout: 120_000 },
  async () => {
    const ports = [await freePort(), await freePort(), await freePort()]
    const servers = [await serve(ports[0]!), await serve(ports[1]!)]
    const proxy = await startNginx(ports[2]!, await sample(ports))
    const ask = async () => {
      const answer = await fetch(`http://127.0.0.1:${ports[2]}/`)
      return [answer.status, Number(await answer.text())] as const
    }
    try {
      const [, first] = await ask()
      const restarted = ports.indexOf(first!)
      servers[restarted]!.close()
      servers[restarted]!.closeAllConnections()
      for (let times = 0; times < 20; times++) {
        expect(await ask()).toEqual([200, ports[1 - restarted]])
        await pause(100)
      }
      servers[restarted] = await serve(first!)
      await vi.waitUntil(async () => (await ask())[1] === first, { timeout: 5_000, interval: 100 })
    } finally {
      await proxy.stop()
      for (const server of servers) server.close()
    }
  },
)
