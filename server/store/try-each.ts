import { isOutage, isRowHeld } from './unavailable'

/**
 * One after the other, and what fails with one keeps none of the others waiting (F7). What somebody holds is left to the
 * next sweep; of the other failures the first is thrown once all have had their turn, but at once where the database is out.
 */
export async function tryEach<T>(items: T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = []
  for (const item of items) {
    try {
      await work(item)
    } catch (error) {
      if (isOutage(error)) throw error
      if (!isRowHeld(error)) failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
