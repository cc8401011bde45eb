import * as z from 'zod'
import { Face } from './events'
import { Instant } from './ids'

/**
 * What shoppers see of a site. `here`: an agent can answer now. `busy`: all agents on duty are full, so a shopper
 * queues. `away`: nobody is on duty, so a message is left.
 */
export const Availability = z.object({
  status: z.enum(['here', 'busy', 'away']),
  /** Up to three agents on duty. */
  faces: z.array(Face).max(3),
  /** While `busy`: seconds that a new shopper may expect to wait. */
  expectedWait: z.number().nullable(),
  /**
   * While `away`: when a message that is left now will be answered. Null when no shift is planned and no hours are set.
   */
  promiseAt: Instant.nullable(),
})
export type Availability = z.infer<typeof Availability>

/** A place in the queue. `position` counts from 1; `expectedWait` in seconds. */
export const QueuePlace = z.object({ position: z.int().min(1), expectedWait: z.number() })
export type QueuePlace = z.infer<typeof QueuePlace>
