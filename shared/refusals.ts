import * as z from 'zod'

/**
 * The closed list of refusals: an answer carries one of these or the requested value.
 * `retry`: the same request may succeed later (D3: with the same id), or never will.
 */
export const refusals = {
  invalid: { status: 400, retry: false },
  unauthenticated: { status: 401, retry: false },
  forbidden: { status: 403, retry: false },
  'not-found': { status: 404, retry: false },
  /** Same client id with other content (D2), a second open conversation (D8), or a name that is taken. */
  conflict: { status: 409, retry: false },
  /** The write names an old epoch: another agent has the conversation now (R7). */
  stale: { status: 409, retry: false },
  /** The conversation is closed, or in a state that does not allow this. */
  'wrong-state': { status: 409, retry: false },
  /** The agent already has as many conversations as their capacity (R2). */
  'at-capacity': { status: 409, retry: false },
  /** The agent is not there to get a conversation (R3). */
  'agent-away': { status: 409, retry: false },
  /** The link was used, or is too old. */
  expired: { status: 410, retry: false },
  /** The page speaks an older or newer protocol: reload. */
  'other-version': { status: 426, retry: false },
  limited: { status: 429, retry: true },
  internal: { status: 500, retry: true },
  unavailable: { status: 503, retry: true },
} as const

export type RefusalCode = keyof typeof refusals

export const Refusal = z.object({
  code: z.enum(Object.keys(refusals) as [RefusalCode, ...RefusalCode[]]),
  /** For `invalid`: where in the input the mistakes are, and what they are. For developers, not for shoppers. */
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** For `limited`: seconds until the next try may succeed. */
  retryAfter: z.number().optional(),
})
export type Refusal = z.infer<typeof Refusal>

/** The answer to every request, over a socket's ack and over HTTP alike. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }
