import { isOutage, isRowHeld } from './unavailable'

/**
 * Works through the items; a failure does not stop the others (F7). A held row is left to the next sweep. The first
 * other failure is thrown at the end, but an outage at once.
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
