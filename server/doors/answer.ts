import { refusals, type Answer, type Refusal } from '../../shared/refusals'
import type { Request } from '../../shared/request'
import { Refused } from '../refused'
import type { DoorCore } from './door-core'
import { nextRequestId } from './request-id'

/** Whether somebody may ask, and who they are; then what is done for them. */
type Steps<Who, Value> = { admit: () => Who | Promise<Who>; operate: (who: Who, input: never) => Promise<Value> }

/** What the log says of a request: never what was said in it. */
type Asking = { request: string; id: string; conversation?: string | undefined }

/**
 * Every request of every door comes through here: admit, parse, operate, answer; nothing is read of who may not ask. The
 * only place that catches: a Refused becomes its refusal; anything else is a fault of ours, logged whole and answered `internal`.
 */
export async function answer<Who, Value>(core: Pick<DoorCore, 'log' | 'metrics'>, name: string, request: Request, given: unknown, { admit, operate }: Steps<Who, Value>): Promise<Answer<Value>> {
  const asking: Asking = { request: name, id: nextRequestId() }
  const began = performance.now()
  try {
    const who = await admit()
    const input = request.input.safeParse(given)
    if (!input.success) throw new Refused('invalid', { faults: input.error.issues.slice(0, 10).map((issue) => ({ path: issue.path.join('.'), message: issue.message })) })
    asking.conversation = conversationOf(input.data)
    const value = await operate(who, input.data as never)
    asking.conversation ??= conversationOf(value)
    note(core, asking, began, 'ok')
    return { ok: true, value }
  } catch (error) {
    const refusal = refusalOf(core, asking, error)
    note(core, asking, began, refusal.code)
    return { ok: false, refusal }
  }
}

/** Its id, where the request or its answer names one; both are parsed, so it is no words of anybody's. */
function conversationOf(named: unknown): string | undefined {
  const conversation = typeof named === 'object' && named !== null && 'conversation' in named ? named.conversation : undefined
  return typeof conversation === 'string' ? conversation : undefined
}

function note({ log, metrics }: Pick<DoorCore, 'log' | 'metrics'>, asking: Asking, began: number, outcome: string): void {
  metrics.request(asking.request, outcome)
  if (log.level === 'debug') log.debug({ ...asking, outcome, ms: Math.round(performance.now() - began) }, 'answered')
}

export function refusalOf({ log }: Pick<DoorCore, 'log'>, asking: Asking, error: unknown): Refusal {
  if (!(error instanceof Refused)) {
    log.error({ err: error, ...asking }, 'a request failed')
    return { code: 'internal' }
  }
  if (error.cause) log.error({ err: error.cause, ...asking }, 'the database is unavailable')
  return error.refusal
}

export const statusOf = (answered: Answer<unknown>): number => (answered.ok ? 200 : refusals[answered.refusal.code].status)
