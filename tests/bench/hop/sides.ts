import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { firstSite, setUpOwner } from '../../support/people'
import { freshDatabase, startPostgres } from '../../support/postgres'
import { startRedis } from '../../support/redis'
import { ServerProcess } from '../../support/server-process'
import { unlimited } from '../unlimited'
import type { Where } from './line'

/** Who carries the messages: processes that are measured, and where they are reached. */
export type Side = { where: Where; pids: number[] }
export type Place = 'sqlite' | 'postgres' | 'cluster'

/** Ours and the bare relay, set up alike: the cluster is two processes over one Redis (and, ours, one PostgreSQL that flushes to disk). */
export async function openSides(
  place: Place,
  shoppers: number,
): Promise<{ ours: Side; relay: Side; close: () => Promise<void> }> {
  const ends: (() => Promise<unknown>)[] = []
  const later = <T>(value: T, end: (value: T) => Promise<unknown>): T => (ends.push(() => end(value)), value)
  const close = async () => {
    for (const end of ends.toReversed()) await end()
  }
  try {
    const processes = place === 'cluster' ? 2 : 1
    const redis = place === 'cluster' ? later(await startRedis(), ({ stop }) => stop()) : null
    const settings: Record<string, string> = { ...unlimited, ...(redis && { REDIS_URL: redis.url }) }
    if (place !== 'sqlite') {
      const postgres = later(await startPostgres({ durable: true }), ({ stop }) => stop())
      settings.DATABASE_URL = (await freshDatabase(postgres.url)).url
    }
    const servers: ServerProcess[] = []
    const relays: { child: ChildProcess; url: string }[] = []
    for (let number = 0; number < processes; number++) {
      servers.push(later(await ServerProcess.start(settings), (server) => server.dispose()))
      relays.push(later(await startRelay(redis?.url), async ({ child }) => child.kill()))
    }
    const site = await staff(servers.at(-1)!)
    const ours: Side = {
      where: { kind: 'ours', name: `${place}, ours`, urls: servers.map(({ url }) => url), shoppers, ...site },
      pids: servers.map(({ pid }) => pid),
    }
    const relay: Side = {
      where: { kind: 'relay', name: `${place}, relay`, urls: relays.map(({ url }) => url), shoppers },
      pids: relays.map(({ child }) => child.pid!),
    }
    return { ours, relay, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function startRelay(redisUrl?: string): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(join(import.meta.dirname, 'relay.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...(redisUrl && { REDIS_URL: redisUrl }) },
  })
  const [port] = (await once(child, 'message')) as [number]
  return { child, url: `http://127.0.0.1:${port}` }
}

/** One agent who may take them all. */
async function staff(server: ServerProcess) {
  const ana = await setUpOwner(server)
  await ana.ask('edit-agent', {
    agent: ana.me.id,
    name: ana.me.name,
    role: 'owner',
    capacity: 50,
    languages: [],
    departments: [],
  })
  return { site: (await firstSite(ana)).key, agent: { cookie: ana.cookie } }
}
