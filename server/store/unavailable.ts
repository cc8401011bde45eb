import { Refused } from '../refusal-error'

/** PostgreSQL's `lock_not_available`. */
export const lockTimeout = '55P03'

/** Another transaction holds a row that this one needs; nothing else is wrong. */
export const isRowHeld = (error: unknown): boolean =>
  error instanceof Refused && error.cause instanceof Error && 'code' in error.cause && error.cause.code === lockTimeout

/** The database does not answer or cannot write: further tries will fail too. */
export const isOutage = (error: unknown): boolean =>
  error instanceof Refused && error.refusal.code === 'unavailable' && !isRowHeld(error)

/** Runs the work. A database failure becomes the refusal `unavailable`, with the cause for the log. */
export async function refuseUnavailable<T>(isFault: (error: unknown) => boolean, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isFault(error)) throw error
    throw Object.assign(new Refused('unavailable'), { cause: error })
  }
}
