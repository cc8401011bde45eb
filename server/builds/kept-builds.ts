import type { Store } from '../store/store'
import type { BuildFile } from './build-files'

/** So many builds are kept, by their last start: a page that has been open for longer is asked to reload. */
const builds = 6

/**
 * Leaves this build's files where every later build, and every other server of this shop, finds them. Without that a
 * deploy takes away what open pages and cached loaders ask for next (S32).
 */
export async function keepBuild(store: Store, own: BuildFile[]): Promise<void> {
  await store.transaction(async ({ db, now }) => {
    const rows = own.map(({ path, brotli }) => ({ path, brotli, served_at: now }))
    await db
      .insertInto('build_files')
      .values(rows)
      .onConflict((conflict) => conflict.column('path').doUpdateSet({ served_at: now }))
      .execute()
    const lately = db
      .selectFrom('build_files')
      .select('served_at')
      .distinct()
      .orderBy('served_at', 'desc')
      .limit(builds)
    await db.deleteFrom('build_files').where('served_at', 'not in', lately).execute()
  })
}

/** A file of another build, as it travels; null: no build of late had it. */
export async function readKeptFile(store: Store, path: string): Promise<Buffer | null> {
  const row = await store.read(({ db }) =>
    db.selectFrom('build_files').select('brotli').where('path', '=', path).executeTakeFirst(),
  )
  return row?.brotli ?? null
}
