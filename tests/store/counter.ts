import type { Store, Tx } from '../../server/store/store'

/** A value in the settings that transactions may quarrel about. */
export const setCounter = (store: Store, value: number) => store.transaction((tx) => write(tx, value))

export const readCounter = (store: Store): Promise<number | null> => store.read(look)

/** Reads it, thinks, and writes one more: whoever does not wait for the others loses an update. */
export const countOn = (store: Store) =>
  store.transaction(async (tx) => {
    const query = tx.db.selectFrom('settings').select('value').where('name', '=', 'counter')
    const { value } = await (tx.locks ? query.forUpdate() : query).executeTakeFirstOrThrow()
    await new Promise((resolve) => setImmediate(resolve))
    await write(tx, Number(value) + 1)
    return Number(value) + 1
  })

export async function write(tx: Tx, value: number): Promise<void> {
  await tx.db
    .insertInto('settings')
    .values({ name: 'counter', value: String(value) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(value) }))
    .execute()
}

export async function look(tx: Tx): Promise<number | null> {
  const row = await tx.db.selectFrom('settings').select('value').where('name', '=', 'counter').executeTakeFirst()
  return row ? Number(row.value) : null
}
