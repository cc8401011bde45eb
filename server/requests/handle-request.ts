import { refusals, type Answer, type Refusal } from '../../shared/refusals'
import type { Request } from '../../shared/request'
import { Refused } from '../refusal-error'
import type { RequestContext } from '../request-context'
import { nextRequestId } from './request-id'

/** `authorise` says who asks and refuses who may not; `run` does the work. */
type Steps<Principal, Value> = {
  authorise: () => Principal | Promise<Principal>
  run: (principal: Principal, input: never) => Promise<Value>
}

/** What the log says of a request: never its content. */
type LogFields = { request: string; id: string; conversation?: string | undefined }

/**
 * Every request comes through here: authorise, parse, run, answer. Nothing is parsed before the client is authorised.
 * The only place that catches: a Refused becomes its refusal; anything else is a server error, logged in full and
 * answered `internal`.
 */
export async function handleRequest<Who, Value>(
  context: Pick<RequestContext, 'log' | 'metrics'>,
  name: string,
  request: Request,
  given: unknown,
  { authorise, run }: Steps<Who, Value>,
): Promise<Answer<Value>> {
  const fields: LogFields = { request: name, id: nextRequestId() }
  const began = performance.now()
  try {
    const principal = await authorise()
    const input = request.input.safeParse(given)
    if (!input.success)
      throw new Refused('invalid', {
        faults: input.error.issues
          .slice(0, 10)
          .map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
      })
    fields.conversation = conversationOf(input.data)
    const value = await run(principal, input.data as never)
    fields.conversation ??= conversationOf(value)
    logOutcome(context, fields, began, 'ok')
    return { ok: true, value }
  } catch (error) {
    const refusal = refusalOf(context, fields, error)
    logOutcome(context, fields, began, refusal.code)
    return { ok: false, refusal }
  }
}

/** The conversation id from the parsed input or output. Safe to log: a validated UUID, never user text. */
function conversationOf(named: unknown): string | undefined {
  const conversation =
    typeof named === 'object' && named !== null && 'conversation' in named ? named.conversation : undefined
  return typeof conversation === 'string' ? conversation : undefined
}

function logOutcome(
  { log, metrics }: Pick<RequestContext, 'log' | 'metrics'>,
  fields: LogFields,
  began: number,
  outcome: string,
): void {
  metrics.request(fields.request, outcome)
  if (log.level === 'debug') log.debug({ ...fields, outcome, ms: Math.round(performance.now() - began) }, 'answered')
}

export function refusalOf({ log }: Pick<RequestContext, 'log'>, fields: LogFields, error: unknown): Refusal {
  if (!(error instanceof Refused)) {
    log.error({ err: error, ...fields }, 'a request failed')
    return { code: 'internal' }
  }
  if (error.cause) log.error({ err: error.cause, ...fields }, 'the database is unavailable')
  return error.refusal
}

export const statusOf = (answered: Answer<unknown>): number =>
  answered.ok ? 200 : refusals[answered.refusal.code].status
