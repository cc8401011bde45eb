import * as z from 'zod'
import { Face } from './events'
import { Instant } from './ids'

/**
 * What a site tells its shoppers. `here`: somebody can take you now. `busy`: people are on duty, all full, so you
 * would queue. `away`: nobody is on duty, so what you write is left as a message.
 */
export const Availability = z.object({
  status: z.enum(['here', 'busy', 'away']),
  /** Up to three people on duty. */
  faces: z.array(Face).max(3),
  /** While `busy`: seconds a newcomer may expect to wait. */
  expectedWait: z.number().nullable(),
  /** While `away`: when a message left now will have been answered. Null when no shift is planned and no hours are set. */
  promiseAt: Instant.nullable(),
})
export type Availability = z.infer<typeof Availability>

/** A place in the queue. `position` counts from 1; `expectedWait` in seconds. */
export const QueuePlace = z.object({ position: z.int().min(1), expectedWait: z.number() })
export type QueuePlace = z.infer<typeof QueuePlace>
