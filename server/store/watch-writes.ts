import { Refused } from '../refusal-error'
import type { Store } from './store'

/** SQLite's and PostgreSQL's words for a disk that is full, broken or may not be written to. */
const diskFaults = /^(SQLITE_(FULL|IOERR|READONLY)|53100|58030|25006)/

/** The same store, and whether a transaction could not be kept since `forgive` was last called. */
export function watchWrites(store: Store): { store: Store; hasFailed: () => boolean; forgive: () => void } {
  let failed = false
  const transaction: Store['transaction'] = (work, how) =>
    store.transaction(work, how).catch((error: unknown) => {
      if (isDiskFault(error)) failed = true
      throw error
    })
  return { store: { ...store, transaction }, hasFailed: () => failed, forgive: () => void (failed = false) }
}

function isDiskFault(error: unknown): boolean {
  const cause = error instanceof Refused ? error.cause : null
  return cause instanceof Error && 'code' in cause && diskFaults.test(String(cause.code))
}
