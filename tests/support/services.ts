import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { build } from '../../esbuild.config'
import { findProgram } from './find-program'
import { startPostgres, type Postgres } from './postgres'

let postgres: Postgres | undefined

const services = {
  /** Builds `dist/` if a source is newer. */
  build: async () => {
    await build()
    return 'built'
  },
  /** The address of a real PostgreSQL server, shared by the run. */
  postgres: async () => {
    postgres = await startPostgres()
    return postgres.url
  },
  chromium: () => findProgram('chromium'),
  redis: () => findProgram('redis'),
  /** The library that gives a process its own clock. */
  faketime: () => findProgram('faketime'),
} satisfies Record<string, () => Promise<string>>

export type Service = keyof typeof services
const begun = new Map<string, Promise<string>>()

/** Starts a service on the first call; later calls get the same one. */
export function provide(name: Service): Promise<string> {
  const running = begun.get(name) ?? services[name]()
  begun.set(name, running)
  return running
}

/**
 * Once per run, in the main process. A service starts when a suite first asks for it, so a run that needs none starts
 * none.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const desk = createServer((request, response) => {
    provide(request.url!.slice(1) as Service).then(
      (value) => response.end(value),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    )
  })
  process.env.TEST_SERVICES = await listen(desk)
  return async () => {
    desk.closeAllConnections()
    desk.close()
    await postgres?.stop()
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}
