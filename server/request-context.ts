import type { FastifyBaseLogger } from 'fastify'
import type { Context } from './context'
import type { Metrics } from './metrics/metrics'

/** What every request handler receives: the context of operations, the full log, and the metrics. */
export type RequestContext = Context & { log: FastifyBaseLogger; metrics: Metrics }
