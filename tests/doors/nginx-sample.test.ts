import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { freePort } from '../support/free-port'

const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path))

/** The README's lines for two servers, with the ports of this test. */
async function sample(ports: number[]): Promise<string> {
  const readme = await readFile(join(import.meta.dirname, '../../README.md'), 'utf8')
  const [, lines] = /\n( {4}upstream counterbell \{[\s\S]*?\n)\n\*\*In containers/.exec(readme)!
  const [upstream, location] = lines!.split(/\n(?= {4}location)/)
  const own = upstream!.replace('10.0.0.1:3000', `127.0.0.1:${ports[0]}`).replace('10.0.0.2:3000', `127.0.0.1:${ports[1]}`)
  return `${own}\nserver { listen 127.0.0.1:${ports[2]};\n${location}\n}`
}

const serve = async (port: number): Promise<Server> => {
  const server = createServer((_request, response) => response.end(String(port))).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

test.skipIf(!nginx)('behind nginx as the README has it, nobody meets a server that is being restarted, and it is soon asked again (H28)', { timeout: 120_000 }, async () => {
  const ports = [await freePort(), await freePort(), await freePort()]
  const folder = await mkdtemp(join(tmpdir(), 'counterbell-nginx-'))
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')
  await writeFile(join(folder, 'nginx.conf'), `daemon off; pid ${folder}/pid; error_log ${folder}/errors;\nevents {}\nhttp { access_log off; ${paths}\n${await sample(ports)}\n}`)
  const servers = [await serve(ports[0]!), await serve(ports[1]!)]
  const proxy = spawn(nginx!, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')], { stdio: 'inherit' })
  const ask = async () => {
    const answer = await fetch(`http://127.0.0.1:${ports[2]}/`)
    return [answer.status, Number(await answer.text())] as const
  }
  try {
    await vi.waitUntil(() => ask().catch(() => null), { timeout: 30_000, interval: 100 })
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
    const gone = once(proxy, 'exit')
    proxy.kill('SIGQUIT')
    await gone
    for (const server of servers) server.close()
    await rm(folder, { recursive: true })
  }
})
