import { refusals, type Answer, type Refusal } from '../../shared/refusals'
import type { Request } from '../../shared/request'
import type { Core } from '../core'
import { Refused } from '../refused'

/** Whether somebody may ask, and who they are; then what is done for them. */
type Steps<Who, Value> = { admit: () => Who | Promise<Who>; operate: (who: Who, input: never) => Promise<Value> }

/**
 * Every request of every door comes through here: admit, parse, operate, answer; nothing is read of who may not ask. The
 * only place that catches: a Refused becomes its refusal; anything else is a fault of ours, logged whole and answered `internal`.
 */
export async function answer<Who, Value>(core: Pick<Core, 'log'>, name: string, request: Request, given: unknown, { admit, operate }: Steps<Who, Value>): Promise<Answer<Value>> {
  try {
    const who = await admit()
    const input = request.input.safeParse(given)
    if (!input.success) throw new Refused('invalid', { faults: input.error.issues.slice(0, 10).map((issue) => ({ path: issue.path.join('.'), message: issue.message })) })
    return { ok: true, value: await operate(who, input.data as never) }
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

export const statusOf = (answered: Answer<unknown>): number => (answered.ok ? 200 : refusals[answered.refusal.code].status)
