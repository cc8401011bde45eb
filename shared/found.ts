import * as z from 'zod'
import { Summary } from './conversation'
import { Instant, Seq } from './ids'

/** A line of what was said with the words that were looked for. `private`: a note. */
export const FoundIn = z.object({
  seq: Seq,
  at: Instant,
  by: z.enum(['shopper', 'agent', 'system']),
  private: z.boolean(),
  parts: z.array(z.object({ text: z.string(), hit: z.boolean() })),
})
export type FoundIn = z.infer<typeof FoundIn>

/** A row of what a search has found. */
export const Found = z.object({ ...Summary.shape, foundIn: FoundIn })
export type Found = z.infer<typeof Found>
