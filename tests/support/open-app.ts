import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App } from '../../server/app'
import { readConfig } from '../../server/config'
import { siteOf } from '../../server/features/sites/sites'
import { openPostgres } from '../../server/store/postgres/store'
import { openSqlite } from '../../server/store/sqlite/store'
import type { Site } from '../../shared/site'
import { borrow } from './borrow'
import type { Settings } from './server-process'

/**
 * The whole server in this process, on its own data directory: real store, real sockets, and access to their internals.
 */
export type OpenApp = App & { url: string; site: Site; dispose: () => Promise<void> }

const root = join(import.meta.dirname, '../..')
const places = {
  widget: join(root, 'dist/widget'),
  console: join(root, 'dist/console'),
  demo: join(root, 'server/demo-shop'),
}
/** No rate limits, unless a test is about them. */
const unlimited = {
  LIMIT_CONNECTIONS: '1000000',
  LIMIT_MESSAGES: '1000000',
  LIMIT_REQUESTS: '1000000',
  LIMIT_SITE_MESSAGES: '1000000',
  LIMIT_SIGN_INS: '1000000',
  LIMIT_UPLOADS: '1000000',
}

export async function openApp(settings: Settings = {}): Promise<OpenApp> {
  await borrow('build')
  const dataDir = await mkdtemp(join(tmpdir(), 'counterbell-data-'))
  const config = readConfig({ LOG_LEVEL: 'silent', ...unlimited, ...settings })
  const store = config.databaseUrl ? await openPostgres(config.databaseUrl) : await openSqlite(dataDir)
  const app = await createApp({ config, store, redis: null, places })
  await app.http.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`
  app.context.publicUrl = config.publicUrl ?? url
  const dispose = async () => {
    await app.close()
    await store.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  const site = await store.read(async (tx) =>
    siteOf(await tx.db.selectFrom('sites').selectAll().executeTakeFirstOrThrow()),
  )
  return { ...app, url, site, dispose }
}
