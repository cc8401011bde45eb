import { Refused } from '../refused'

/** Runs the work; a fault of the database becomes the refusal `unavailable`, with the cause kept for the log. */
export async function unavailableOn<T>(isFault: (error: unknown) => boolean, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isFault(error)) throw error
    throw Object.assign(new Refused('unavailable'), { cause: error })
  }
}
