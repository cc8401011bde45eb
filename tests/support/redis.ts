import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { borrow } from './borrow'
import { freePort } from './free-port'

export type RedisProcess = {
  url: string
  pid: number
  signal: (signal: NodeJS.Signals) => void
  restart: () => Promise<void>
  stop: () => Promise<void>
}

/** A real Redis of its own that stores nothing on disk. It can be killed, frozen and started again on the same port. */
export async function startRedis(): Promise<RedisProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'counterbell-redis-'))
  const port = await freePort()
  let child = await launch(port, folder)
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    get pid() {
      return child.pid!
    },
    signal: (signal) => child.kill(signal),
    restart: async () => {
      await end()
      child = await launch(port, folder)
    },
    stop: async () => {
      await end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function launch(port: number, folder: string): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const child = spawn(await borrow('redis'), options, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('Ready to accept connections')) resolve()
    })
    child.once('exit', () => reject(new Error(`Redis did not start: ${said.slice(-300)}`)))
  })
  return child
}
