import type { Refusal, RefusalCode } from '../shared/refusals'

/** Thrown where the reason is known, turned into an answer at one place (`requests/handle-request.ts`). */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(code: RefusalCode, more: Omit<Refusal, 'code'> = {}) {
    super(code)
    this.name = 'Refused'
    this.refusal = { code, ...more }
  }
}
