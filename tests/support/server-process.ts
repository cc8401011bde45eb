import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { borrow } from './borrow'
import { freePort } from './free-port'

const root = join(import.meta.dirname, '../..')

/** The server's settings as environment variables. Default: a free port, its own data directory, and no logs. */
export type Settings = Partial<Record<string, string>>

/**
 * The real, built server as a child process. It can be stopped, killed, and started again on the same port and data.
 */
export class ServerProcess {
  /** Everything that it has printed, over all starts. */
  output = ''
  private child: ChildProcess | null = null
  /** The folder of the build that runs. */
  private build = root

  private constructor(
    readonly url: string,
    readonly dataDir: string,
    private settings: Settings,
    private keepsData: boolean,
  ) {}

  /** Resolves when it is ready to serve. */
  static async start(settings: Settings = {}): Promise<ServerProcess> {
    await borrow('build')
    const port = settings.PORT ?? String(await freePort())
    const dataDir = settings.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'counterbell-data-')))
    const full = { HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...settings, PORT: port, DATA_DIR: dataDir }
    const server = new ServerProcess(`http://127.0.0.1:${port}`, dataDir, full, Boolean(settings.DATA_DIR))
    try {
      await server.begin()
    } catch (error) {
      await server.dispose()
      throw error
    }
    return server
  }

  get pid(): number {
    return this.child!.pid!
  }

  /** The addresses that it printed. `setUp` only while there is no owner. */
  get printed(): { demo: string | null; console: string | null; setUp: string | null } {
    const all: string[] = this.output.match(/https?:\/\/[^\s"'\]},]+/g) ?? []
    const last = (wanted: (address: string) => boolean) => all.findLast(wanted) ?? null
    return {
      demo: last((address) => address.endsWith('/demo/')),
      console: last((address) => address.endsWith('/console/')),
      setUp: last((address) => address.includes('set-up')),
    }
  }

  async begin(more: Settings = {}): Promise<void> {
    this.settings = { ...this.settings, ...more }
    const { PATH, HOME } = process.env
    const child = spawn(process.execPath, ['--enable-source-maps', join(this.build, 'dist/server/main.js')], {
      env: { PATH, HOME, ...this.settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (this.output += text.toString()))
    this.child = child
    await this.ready()
  }

  signal(signal: NodeJS.Signals): void {
    this.child?.kill(signal)
  }

  /** Asks it to stop, and waits; returns its exit code. */
  async stop(): Promise<number | null> {
    return this.end('SIGTERM')
  }

  /** `kill -9`: no graceful shutdown. */
  async kill(): Promise<void> {
    await this.end('SIGKILL')
  }

  async restart(more: Settings = {}): Promise<void> {
    await this.kill()
    await this.begin(more)
  }

  /** Starts another build on the same port and data. */
  async deploy(build: string): Promise<void> {
    await this.stop()
    this.build = build
    await this.begin()
  }

  /** Stops it and removes its data. */
  async dispose(): Promise<void> {
    await this.kill()
    if (!this.keepsData) await rm(this.dataDir, { recursive: true, force: true })
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const gone = once(child, 'exit')
    child.kill(signal)
    const [code] = (await gone) as [number | null]
    return code
  }

  private async ready(): Promise<void> {
    const giveUp = Date.now() + 30_000
    const said = this.output.length
    while (!this.output.slice(said).includes('/console/') || !(await isReady(this.url))) {
      if (this.child!.exitCode !== null)
        throw new Error(`The server ended with ${this.child!.exitCode}:\n${this.output.slice(-2_000)}`)
      if (Date.now() > giveUp)
        throw new Error(`The server was not ready within 30 seconds:\n${this.output.slice(-2_000)}`)
      await pause(25)
    }
  }
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )
}
