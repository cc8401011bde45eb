import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'

const forUs = 0o600
/** The database, its log and the log's index, and the lock with its own: SQLite makes these as readable as their database. */
const names = ['counterbell.db', 'counterbell.db-wal', 'counterbell.db-shm', 'lock.db', 'lock.db-journal']

/**
 * Our files are for nobody else of the machine to read, also in a directory that was there before and lets others in: it is
 * the operator's, and stays as it is. They hold every conversation, and what shoppers' tokens are signed with.
 */
export function restrictPermissions(dataDir: string): void {
  for (const name of ['counterbell.db', 'lock.db']) make(join(dataDir, name))
  for (const name of names) if (existsSync(join(dataDir, name))) close(join(dataDir, name))
}

/** Only what is not there is opened: to close a file would end the locks that this process has on it. */
function make(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', forUs))
}

/** Files that somebody else owns, and places that know no such rights, are as their operator has them. */
function close(file: string): void {
  try {
    chmodSync(file, forUs)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['EPERM', 'ENOTSUP', 'ENOSYS'].includes(String(error.code))))
      throw error
  }
}
