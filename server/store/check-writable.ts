import { randomBytes, randomUUID } from 'node:crypto'
import type { Context } from '../context'

/** Throws when a value of this size cannot be stored: a full disk still answers reads. Leaves nothing behind. */
export async function checkWritable(context: Pick<Context, 'store'>, bytes: number): Promise<void> {
  const name = `can be written ${randomUUID()}`
  const value = randomBytes(bytes).toString('base64')
  // Two transactions: a row that one transaction inserts and deletes might never reach the disk.
  await context.store.transaction(({ db }) => db.insertInto('settings').values({ name, value }).execute())
  await context.store.transaction(({ db }) => db.deleteFrom('settings').where('name', '=', name).execute())
}
