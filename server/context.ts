import type { FastifyBaseLogger } from 'fastify'
import type { Bus } from './bus/bus'
import type { SetupProblems } from './features/onboarding/setup-problems'
import type { Store } from './store/store'

/** What every operation receives. */
export type Context = {
  store: Store
  bus: Bus
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
  /** Links are built from this and never from a Host header. */
  publicUrl: string
  setupProblems: SetupProblems
  /** Whether the demo shop is served. */
  demo?: boolean
  /** Signs the shoppers' tokens. */
  secret: Buffer
}
