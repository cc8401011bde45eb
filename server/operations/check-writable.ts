import { randomBytes, randomUUID } from 'node:crypto'
import type { Core } from '../core'

/** Throws where nothing of that size can be kept: a full disk answers every question and keeps no word. Leaves nothing behind. */
export async function checkWritable(core: Pick<Core, 'store'>, bytes: number): Promise<void> {
  const name = `can be written ${randomUUID()}`
  const value = randomBytes(bytes).toString('base64')
  // Two transactions: what is gone again by its end need not reach the disk at all.
  await core.store.transaction(({ db }) => db.insertInto('settings').values({ name, value }).execute())
  await core.store.transaction(({ db }) => db.deleteFrom('settings').where('name', '=', name).execute())
}
