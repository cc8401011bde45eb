import type { Prepared } from '../../store/prepared'
import type { Tx } from '../../store/store'

type Name = 'holidays' | 'secret' | 'demo-site'

/** A workspace-wide value, stored as JSON; undefined until it is written. */
export async function readSetting<T>(tx: Tx, name: Name): Promise<T | undefined> {
  const [row] = await tx.run(valueOf, { name })
  return row ? (JSON.parse(row.value) as T) : undefined
}

const valueOf: Prepared<{ name: Name }, { value: string }> = (db, given) =>
  db.selectFrom('settings').select('value').where('name', '=', given.name)

export async function writeSetting(tx: Tx, name: Name, value: unknown): Promise<void> {
  const row = { name, value: JSON.stringify(value) }
  await tx.db
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: row.value }))
    .execute()
}

/** The stored value, or the given one, which is then stored: one of several processes that start at once decides. */
export async function getOrCreateSetting<T>(tx: Tx, name: Name, value: T): Promise<T> {
  const row = { name, value: JSON.stringify(value) }
  await tx.db
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  return (await readSetting<T>(tx, name)) ?? value
}
