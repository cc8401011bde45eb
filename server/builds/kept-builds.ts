import type { Store } from '../store/store'
import type { BuildFile } from './build-files'

/** How many builds are kept, the last started first. A page that has been open for longer must reload. */
const builds = 6

/**
 * Stores this build's files in the database, where later builds and the shop's other servers find them. Otherwise a
 * deploy removes the files that open pages and cached loaders request next (S32).
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

/** The brotli bytes of a file of another build; null when no kept build has it. */
export async function readKeptFile(store: Store, path: string): Promise<Buffer | null> {
  const row = await store.read(({ db }) =>
    db.selectFrom('build_files').select('brotli').where('path', '=', path).executeTakeFirst(),
  )
  return row?.brotli ?? null
}
