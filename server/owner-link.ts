import { readConfig } from './config'
import { ownerLink } from './operations/owner-link'
import { ownAddress } from './own-address'
import { wordsFor } from './start-faults'
import { openPostgres } from './store/postgres-store'
import { openBeside } from './store/sqlite-beside'

/** `npm run owner-link [-- E-MAIL]`: prints a link with which an owner chooses a new password; the server may run meanwhile. */
async function main(email: string | undefined): Promise<void> {
  process.umask(0o077)
  const config = readConfig(process.env)
  const store = config.databaseUrl ? await openPostgres(config.databaseUrl) : openBeside(config.dataDir)
  try {
    const made = await ownerLink({ store, publicUrl: config.publicUrl ?? ownAddress(config) }, email)
    console.log(`A new password for ${made.email} is chosen at\n\n  ${made.link}\n\nThe link works once, for seven days. It signs that owner out everywhere else.`)
  } finally {
    await store.close()
  }
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(wordsFor(error) ?? error)
  process.exit(1)
})
