import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Answer } from '../../shared/refusals'
import type { RequestContext } from '../request-context'
import { refusalOf, statusOf } from '../requests/handle-request'
import { nextRequestId } from '../requests/request-id'

/**
 * Errors outside our handlers (invalid JSON, too long, unknown path, a crash) also become one of the closed list of
 * refusals (H8).
 */
export function handleErrors(app: FastifyInstance, context: RequestContext): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const turnedAway = error.statusCode !== undefined && error.statusCode < 500
    const answered: Answer<never> = {
      ok: false,
      refusal: turnedAway
        ? { code: 'invalid' }
        : refusalOf(context, { request: request.routeOptions.url ?? 'unknown', id: nextRequestId() }, error),
    }
    context.metrics.request('http', answered.refusal.code)
    return reply.code(turnedAway ? error.statusCode! : statusOf(answered)).send(answered)
  })
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({ ok: false, refusal: { code: 'not-found' } } satisfies Answer<never>),
  )
}

/**
 * A malformed URL (half a percent sign, a name that is too long), which Fastify rejects before any handler: answered in
 * our form too (H8).
 */
export function handleBadUrl(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  reply.code(error.statusCode ?? 400).send({ ok: false, refusal: { code: 'invalid' } } satisfies Answer<never>)
}
