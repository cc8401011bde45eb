import { readConfig } from '../config'
import { ownerLink } from '../features/auth'
import { listenUrl } from '../listen-url'
import { describeStartupError } from '../startup-errors'
import { openPostgres } from '../store/postgres/store'
import { openBesideServer } from '../store/sqlite/open-beside'

/**
 * `npm run owner-link [-- E-MAIL]`: prints a link with which an owner sets a new password. The server may be running.
 */
async function main(email: string | undefined): Promise<void> {
  process.umask(0o077)
  const config = readConfig(process.env)
  const store = config.databaseUrl ? await openPostgres(config.databaseUrl) : openBesideServer(config.dataDir)
  try {
    const made = await ownerLink({ store, publicUrl: config.publicUrl ?? listenUrl(config) }, email)
    console.log(
      `A new password for ${made.email} is chosen at\n\n  ${made.link}\n\nThe link works once, for seven days. It signs that owner out everywhere else.`,
    )
  } finally {
    await store.close()
  }
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(describeStartupError(error) ?? error)
  process.exit(1)
})
