import type { Answer, Refusal } from '../../shared/refusals'
import type { Asked, Output, Requests } from '../../shared/request'

/** Sends a request of the table `R`; returns its value, throws `Turned` on a refusal. */
export type Asker<R extends Requests> = <Name extends keyof R & string>(
  name: Name,
  input: Asked<R, Name>,
) => Promise<Output<R, Name>>

/** The server refused. The message is the refusal's code, so that a test can say `rejects.toThrow('stale')`. */
export class Turned extends Error {
  constructor(
    readonly request: string,
    readonly refusal: Refusal,
  ) {
    super(`${refusal.code} (${request})${refusal.faults ? ` ${JSON.stringify(refusal.faults)}` : ''}`)
  }
}

/** Asks through `send`, over any transport. */
export function asker<R extends Requests>(send: (name: string, input: unknown) => Promise<unknown>): Asker<R> {
  return async (name, input) => {
    const answer = (await send(name, input)) as Answer<Output<R, typeof name>>
    if (!answer.ok) throw new Turned(name, answer.refusal)
    return answer.value
  }
}
