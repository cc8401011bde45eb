import * as z from 'zod'
import { Summary } from './conversation'
import { AgentId, Instant, Seq } from './ids'

/** The line that matches a search. `private`: a note. */
export const FoundIn = z.object({
  seq: Seq,
  at: Instant,
  by: z.enum(['shopper', 'agent', 'system']),
  /** The agent who wrote it. */
  agent: z.object({ id: AgentId, name: z.string() }).optional(),
  private: z.boolean(),
  parts: z.array(z.object({ text: z.string(), hit: z.boolean() })),
})
export type FoundIn = z.infer<typeof FoundIn>

/** A row of a search's results. */
export const Found = z.object({ ...Summary.shape, foundIn: FoundIn })
export type Found = z.infer<typeof Found>
