import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApp } from './app'
import { openRedis } from './bus/redis'
import { readConfig } from './config'
import { linkUrl } from './features/auth'
import { ensureOwner } from './features/auth/set-up'
import { listenUrl } from './listen-url'
import { nameSetting, describeStartupError } from './startup-errors'
import { openPostgres } from './store/postgres/store'
import { openSqlite } from './store/sqlite/store'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const places = {
  widget: join(root, 'dist/widget'),
  console: join(root, 'dist/console'),
  demo: join(root, 'server/demo-shop'),
}

/**
 * TCP backlog. With the usual 511, a crowd that connects at once (F11) is turned away by the kernel, and retries after
 * 1, 3, 7 and 15 s.
 */
const backlog = 4_096

/** Builds the parts from the settings, listens, prints the address, and drains on SIGTERM. */
async function main(): Promise<void> {
  // Other users of this machine must not read our files.
  process.umask(0o077)
  const config = readConfig(process.env)
  for (const { given, meant } of config.misspelt)
    console.error(`${given} is no setting of Counterbell, and nothing reads it: ${meant} may be meant.`)
  const store = config.databaseUrl
    ? await nameSetting('DATABASE_URL', openPostgres(config.databaseUrl))
    : await nameSetting(`DATA_DIR ${resolve(config.dataDir)}`, openSqlite(config.dataDir))
  const redis = config.redisUrl ? openRedis(config.redisUrl) : null
  const app = await createApp({ config, store, redis, places })
  // Before listening: a ready server has an owner, or a link that creates one.
  const token = await ensureOwner(app.context, config.owner)
  await app.http.listen({ host: config.host, port: config.port, backlog })
  app.context.publicUrl = config.publicUrl ?? listenUrl(config, app.http.server.address())
  announce(app.context.publicUrl, token && linkUrl(app.context, 'set-up', token), config.demo)

  const stop = once(async () => {
    app.context.log.info('letting everybody go')
    await app.close()
    redis?.disconnect()
    await store.close()
    app.context.log.info('closed')
    process.exit(0)
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop().catch(fail))
}

function announce(publicUrl: string, setUpLink: string | null, demo: boolean): void {
  console.log(
    `\nCounterbell is open.\n${demo ? `\n  Demo shop  ${publicUrl}/demo/` : ''}\n  Console    ${publicUrl}/console/`,
  )
  if (setUpLink)
    console.log(
      `  Set up     ${setUpLink}\n\nThe set-up link makes the first owner. It works once, for seven days; a restart prints a new one.`,
    )
  console.log('')
}

/** A second signal does not start the shutdown again. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => (running ??= work())
}

function fail(error: unknown): never {
  console.error(describeStartupError(error) ?? error)
  process.exit(1)
}

main().catch(fail)
