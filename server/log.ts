import type { FastifyBaseLogger } from 'fastify'
import { pino, type DestinationStream } from 'pino'

/** A JSON log with this level. It contains ids and never texts, names or credentials. */
export function createLog(level: string, to?: DestinationStream): FastifyBaseLogger {
  const options = { level, redact: ['req.headers.cookie', 'req.headers.authorization'], serializers: { err: faultOf } }
  return to ? pino(options, to) : pino(options)
}

/**
 * Which fields of an error are logged, and no others: PostgreSQL's `detail` contains the whole refused row, ioredis'
 * `command` the data that was sent.
 */
function faultOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name: type, message, stack, cause } = error
  const code = 'code' in error ? error.code : undefined
  return { type, code, message, stack, ...(cause !== undefined && { cause: faultOf(cause) }) }
}
