import type { Refusal, RefusalCode } from '../../shared/refusals'

/** The server refused, or could not be reached (`unavailable`). `code` is one of the closed list. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
    this.name = 'RefusalError'
  }

  get code(): RefusalCode {
    return this.refusal.code
  }
}

/** The refusal inside any thrown value. An error that we do not know is `internal`. */
export function refusalOf(error: unknown): Refusal {
  return error instanceof RefusalError ? error.refusal : { code: 'internal' }
}
