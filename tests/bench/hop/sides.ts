import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstSite, setUpOwner } from '../../support/people'
import { freshDatabase, startPostgres } from '../../support/postgres'
import { startRedis } from '../../support/redis'
import { ServerProcess } from '../../support/server-process'
import { startServer } from '../child'
import { unlimited } from '../unlimited'
import type { Where } from './line'

/** Who carries the messages: processes that are measured, and where they are reached. */
export type Side = { where: Where; pids: number[] }
export const kinds = ['ours', 'floor', 'bare'] as const
export type Kind = (typeof kinds)[number]
export type Place = 'sqlite' | 'postgres' | 'cluster'
type Settings = Record<string, string>

/**
 * Ours, the durable floor and the bare relay, set up alike. The cluster is two processes of each over one Redis and, for
 * the two that keep messages, one PostgreSQL that flushes to disk.
 */
export async function openSides(
  place: Place,
  shoppers: number,
): Promise<{ sides: Record<Kind, Side>; close: () => Promise<void> }> {
  const ends: (() => unknown)[] = []
  const later = <T>(value: T, end: (value: T) => unknown): T => (ends.push(() => end(value)), value)
  const close = async () => {
    for (const end of ends.toReversed()) await end()
  }
  const processes = place === 'cluster' ? 2 : 1
  const several = async <T>(start: () => Promise<T>): Promise<T[]> => {
    const all: T[] = []
    while (all.length < processes) all.push(await start())
    return all
  }
  const relays = async (name: string, file: string, settings: Settings): Promise<Side> => {
    const all = await several(async () => later(await startServer(file, settings), (relay) => relay.process.kill()))
    return {
      where: { kind: 'relay', name, urls: all.map(({ url }) => url), shoppers },
      pids: all.map((relay) => relay.process.pid!),
    }
  }
  const servers = async (settings: Settings): Promise<Side> => {
    const all = await several(async () => later(await ServerProcess.start(settings), (server) => server.dispose()))
    return {
      where: { kind: 'ours', name: 'ours', urls: all.map(({ url }) => url), shoppers, ...(await staff(all.at(-1)!)) },
      pids: all.map(({ pid }) => pid),
    }
  }
  try {
    const redis = place === 'cluster' ? later(await startRedis(), ({ stop }) => stop()) : null
    const postgres = place === 'sqlite' ? null : later(await startPostgres({ durable: true }), ({ stop }) => stop())
    const folder = later(await mkdtemp(join(tmpdir(), 'counterbell-floor-')), (made) =>
      rm(made, { recursive: true, force: true }),
    )
    const bus: Settings = redis ? { REDIS_URL: redis.url } : {}
    const database = async (): Promise<Settings> =>
      postgres ? { DATABASE_URL: (await freshDatabase(postgres.url)).url } : {}
    const ours = await servers({ ...unlimited, ...bus, ...(await database()) })
    const floor = await relays('floor', 'hop/floor.ts', {
      DATABASE_FILE: join(folder, 'floor.db'),
      ...bus,
      ...(await database()),
    })
    const bare = await relays('bare', 'hop/bare-relay.ts', bus)
    return { sides: { ours, floor, bare }, close }
  } catch (error) {
    await close()
    throw error
  }
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
