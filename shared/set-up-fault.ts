import * as z from 'zod'
import { Instant } from './ids'
import { limits } from './limits'

const seen = <Kind extends string>(kind: Kind) => ({
  kind: z.literal(kind),
  /** When it was seen first. */ since: Instant,
})

/** What the requests that arrive show to be set wrong around the server. The list is closed. */
export const SetUpFault = z.discriminatedUnion('kind', [
  /** PUBLIC_URL is not set, and somebody came by this host: the one that their browser named, so anybody's word. */
  z.object({ ...seen('public-url-unset'), host: z.string() }),
  /** PUBLIC_URL begins with http, and people come by https. `origin`: what it has to be. */
  z.object({ ...seen('public-url-insecure'), origin: z.string() }),
  /** TRUST_PROXY is 0, and the proxy at this address tells whose requests it passes on. */
  z.object({ ...seen('proxy-not-trusted'), proxy: z.string() }),
  /** The proxy at this address drops the Upgrade header of websockets. */
  z.object({ ...seen('upgrade-missing'), proxy: z.string() }),
  /** A page says that a file of this size was refused before it reached the server. */
  z.object({ ...seen('uploads-refused'), bytes: z.int().min(1).max(limits.file) }),
])
export type SetUpFault = z.infer<typeof SetUpFault>

/** What a page says of a file that was refused before it reached the server: its size and no more. */
export const UploadRefused = z.object({ bytes: z.int().min(1).max(limits.file) })
