import type { FastifyBaseLogger } from 'fastify'
import { pino, type DestinationStream } from 'pino'

/** Lines of JSON, by level. They carry ids and never what anybody wrote, is called, or signs in with. */
export function createLog(level: string, to?: DestinationStream): FastifyBaseLogger {
  const options = { level, redact: ['req.headers.cookie', 'req.headers.authorization'], serializers: { err: faultOf } }
  return to ? pino(options, to) : pino(options)
}

/**
 * What a fault may say of itself, and no more: PostgreSQL's `detail` repeats the whole row that was refused, ioredis'
 * `command` what was to be told.
 */
function faultOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name: type, message, stack, cause } = error
  const code = 'code' in error ? error.code : undefined
  return { type, code, message, stack, ...(cause !== undefined && { cause: faultOf(cause) }) }
}
