import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'

const forUs = 0o600
/**
 * The database, its log and the log's index, the lock and its journal. SQLite gives these the permissions of their
 * database.
 */
const names = ['counterbell.db', 'counterbell.db-wal', 'counterbell.db-shm', 'lock.db', 'lock.db-journal']

/**
 * Only our user may read our files, even in an existing directory that others may enter: the directory is the
 * operator's and stays as it is. The files contain every conversation, and the secret that signs shoppers' tokens.
 */
export function restrictPermissions(dataDir: string): void {
  for (const name of ['counterbell.db', 'lock.db']) make(join(dataDir, name))
  for (const name of names) if (existsSync(join(dataDir, name))) close(join(dataDir, name))
}

/** Opens only a missing file: closing an existing one would release this process's locks on it. */
function make(file: string): void {
  if (!existsSync(file)) closeSync(openSync(file, 'a', forUs))
}

/** Leaves alone files of another user, and file systems without permissions. */
function close(file: string): void {
  try {
    chmodSync(file, forUs)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && ['EPERM', 'ENOTSUP', 'ENOSYS'].includes(String(error.code))))
      throw error
  }
}
