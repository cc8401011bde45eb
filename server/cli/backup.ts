import { resolve } from 'node:path'
import { readConfig } from '../config'
import { describeStartupError } from '../startup-errors'
import { backupSqlite, BackupRefused } from '../store/sqlite/backup'

/** `npm run backup -- TARGET`: copies the configured data directory into a new one. */
async function main(target: string | undefined): Promise<void> {
  process.umask(0o077)
  const config = readConfig(process.env)
  if (config.databaseUrl)
    throw new BackupRefused(
      'This shop is on PostgreSQL, which has its own tool for it, also while the server runs:\n  pg_dump --format=custom --file=TARGET "$DATABASE_URL"',
    )
  if (!target) throw new BackupRefused('Say where to: npm run backup -- TARGET')
  const bytes = await backupSqlite(config.dataDir, resolve(target))
  console.log(
    `Backed up ${(bytes / 1e6).toFixed(1)} MB to ${target}, and checked. To restore, start with DATA_DIR set to a copy of it.`,
  )
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(describeStartupError(error) ?? error)
  process.exit(1)
})
