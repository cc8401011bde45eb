import { refusals, type Answer, type Refusal } from '../../shared/refusals'
import type { Request } from '../../shared/request'
import type { Core } from '../core'
import { Refused } from '../refused'

/**
 * Every request of every door comes through here: parse, operate, answer. The only place that catches: a Refused becomes its
 * refusal; anything else is a fault of ours, logged whole and answered `internal`.
 */
export async function answer<Value>(core: Pick<Core, 'log'>, name: string, request: Request, given: unknown, operate: (input: never) => Promise<Value>): Promise<Answer<Value>> {
  try {
    const input = request.input.safeParse(given)
    if (!input.success) throw new Refused('invalid', { faults: input.error.issues.slice(0, 10).map((issue) => ({ path: issue.path.join('.'), message: issue.message })) })
    return { ok: true, value: await operate(input.data as never) }
  } catch (error) {
    return { ok: false, refusal: refusalOf(core, name, error) }
  }
}

export function refusalOf({ log }: Pick<Core, 'log'>, name: string, error: unknown): Refusal {
  if (!(error instanceof Refused)) {
    log.error({ err: error, request: name }, 'a request failed')
    return { code: 'internal' }
  }
  if (error.cause) log.error({ err: error.cause, request: name }, 'the database is unavailable')
  return error.refusal
}

/** Lets a socket in, or says why not: Socket.IO hands the client the error's message and data. */
export async function letIn(core: Pick<Core, 'log'>, next: (error?: Error) => void, identify: () => Promise<void>): Promise<void> {
  try {
    await identify()
  } catch (error) {
    const refusal = refusalOf(core, 'connect', error)
    return next(Object.assign(new Error(refusal.code), { data: refusal }))
  }
  next()
}

export const statusOf = (answered: Answer<unknown>): number => (answered.ok ? 200 : refusals[answered.refusal.code].status)
