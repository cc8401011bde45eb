import { Refused } from '../refusal-error'
import type { Store } from './store'

/** Error codes of SQLite and PostgreSQL for a disk that is full, broken or read-only. */
const diskFaults = /^(SQLITE_(FULL|IOERR|READONLY)|53100|58030|25006)/

/** Wraps the store and remembers whether a write has failed since `forgive` was last called. */
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
