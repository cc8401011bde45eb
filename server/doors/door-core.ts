import type { FastifyBaseLogger } from 'fastify'
import type { Core } from '../core'
import type { Metrics } from '../metrics/metrics'

/** What every door is given: all that operations are, the whole log, and what counts for operators. */
export type DoorCore = Core & { log: FastifyBaseLogger; metrics: Metrics }
