import * as z from 'zod'

/**
 * Every reason for which we say no. The list is closed: an answer carries one of these or the value asked for.
 * `retry` says whether the same request, unchanged, may succeed later (D3: same id again) or never will.
 */
export const refusals = {
  invalid: { status: 400, retry: false },
  unauthenticated: { status: 401, retry: false },
  forbidden: { status: 403, retry: false },
  'not-found': { status: 404, retry: false },
  /** Same client id, other content (D2); a second open conversation (D8); a name already taken. */
  conflict: { status: 409, retry: false },
  /** The write names an epoch that has passed: the conversation is somebody else's now (R7). */
  stale: { status: 409, retry: false },
  /** The conversation is closed, or in a state that does not allow this. */
  'wrong-state': { status: 409, retry: false },
  /** The agent already has as many conversations as their capacity (R2). */
  'at-capacity': { status: 409, retry: false },
  /** The agent asked for is not there to be given anything (R3). */
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
  /** For `invalid`: where in the input, and what is wrong with it. For developers, not for shoppers. */
  faults: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** For `limited`: seconds until the next try may succeed. */
  retryAfter: z.number().optional(),
})
export type Refusal = z.infer<typeof Refusal>

/** What every request is answered with, over a socket's ack and over HTTP alike. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal }
