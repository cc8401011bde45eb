import { randomBytes, randomUUID } from 'node:crypto'
import type { Context } from '../context'

/** Throws where nothing of that size can be kept: a full disk answers every question and keeps no word. Leaves nothing behind. */
export async function checkWritable(context: Pick<Context, 'store'>, bytes: number): Promise<void> {
  const name = `can be written ${randomUUID()}`
  const value = randomBytes(bytes).toString('base64')
  // Two transactions: what is gone again by its end need not reach the disk at all.
  await context.store.transaction(({ db }) => db.insertInto('settings').values({ name, value }).execute())
  await context.store.transaction(({ db }) => db.deleteFrom('settings').where('name', '=', name).execute())
}
