import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'

export class BackupRefused extends Error {}

const name = 'counterbell.db'

/**
 * Copies everything committed at its start into a new data directory, `target`. The server may keep running and
 * writing. The copy is checked before it gets its name, so a backup under that name is complete. Returns its size in
 * bytes.
 */
export async function backupSqlite(dataDir: string, target: string): Promise<number> {
  if (!existsSync(join(dataDir, name))) throw new BackupRefused(`DATA_DIR holds no ${name}: ${dataDir}`)
  if (existsSync(target)) throw new BackupRefused(`${target} is there already, and a backup overwrites nothing.`)
  await mkdir(dirname(target), { recursive: true })
  // Beside the target: a rename cannot cross disks. Only our user may read it.
  const unfinished = await mkdtemp(`${target}.part-`)
  try {
    const copy = join(unfinished, name)
    snapshot(join(dataDir, name), copy)
    check(copy)
    const { size } = await stat(copy)
    for (const path of [copy, unfinished]) await flush(path)
    await rename(unfinished, target)
    await flush(dirname(target))
    return size
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    // A full disk, a directory without write permission: an operator can fix it.
    throw error instanceof Error && 'code' in error ? new BackupRefused(`No backup was made: ${error.message}`) : error
  }
}

/**
 * One read transaction, which blocks nobody under WAL. (SQLite's backup API restarts whenever another process writes.)
 */
function snapshot(from: string, to: string): void {
  const database = new Database(from, { fileMustExist: true })
  try {
    database.prepare('vacuum into ?').run(to)
  } finally {
    database.close()
  }
}

function check(file: string): void {
  const copy = new Database(file, { readonly: true })
  try {
    const said = copy.pragma('integrity_check', { simple: true }) as string
    if (said !== 'ok') throw new BackupRefused(`The database is damaged, and so would be its backup: ${said}`)
  } finally {
    copy.close()
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
