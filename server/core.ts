import type { FastifyBaseLogger } from 'fastify'
import type { Bus } from './bus/bus'
import type { SetUpFaults } from './set-up-faults'
import type { Store } from './store/store'

/** What every operation is given. */
export type Core = {
  store: Store
  bus: Bus
  log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
  /** Links are made from this and never from a Host header. */
  publicUrl: string
  setUpFaults: SetUpFaults
  /** Whether the demo shop is served. */
  demo?: boolean
  /** Signs the shoppers' tokens. */
  secret: Buffer
}
