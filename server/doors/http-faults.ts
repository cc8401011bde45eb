import type { FastifyError, FastifyInstance } from 'fastify'
import type { Answer } from '../../shared/refusals'
import type { Core } from '../core'
import { refusalOf, statusOf } from './answer'

/** What no handler of ours has seen (no JSON, too long, no such address, a fault) is answered from the closed list too (H8). */
export function answerFaults(app: FastifyInstance, core: Core): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const turnedAway = error.statusCode !== undefined && error.statusCode < 500
    const answered: Answer<never> = { ok: false, refusal: turnedAway ? { code: 'invalid' } : refusalOf(core, request.routeOptions.url ?? 'unknown', error) }
    return reply.code(turnedAway ? error.statusCode! : statusOf(answered)).send(answered)
  })
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ ok: false, refusal: { code: 'not-found' } } satisfies Answer<never>))
}
