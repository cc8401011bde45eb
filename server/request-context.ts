import type { FastifyBaseLogger } from 'fastify'
import type { Context } from './context'
import type { Metrics } from './metrics/metrics'

/** What every door is given: all that operations are, the whole log, and what counts for operators. */
export type RequestContext = Context & { log: FastifyBaseLogger; metrics: Metrics }
