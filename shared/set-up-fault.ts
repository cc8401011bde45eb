import * as z from 'zod'
import { Instant } from './ids'
import { limits } from './limits'

const seen = <Kind extends string>(kind: Kind) => ({
  kind: z.literal(kind),
  /** When it was first seen. */ since: Instant,
})

/** Wrong settings around the server, as arriving requests show them. The list is closed. */
export const SetUpFault = z.discriminatedUnion('kind', [
  /** PUBLIC_URL is not set, and a browser came by this host. The browser named it, so it is not trusted. */
  z.object({ ...seen('public-url-unset'), host: z.string() }),
  /** PUBLIC_URL begins with http, and browsers come by https. `origin`: the correct value. */
  z.object({ ...seen('public-url-insecure'), origin: z.string() }),
  /** TRUST_PROXY is 0, and the proxy at this address sends X-Forwarded-For. */
  z.object({ ...seen('proxy-not-trusted'), proxy: z.string() }),
  /** The proxy at this address drops the Upgrade header of websockets. */
  z.object({ ...seen('upgrade-missing'), proxy: z.string() }),
  /** A page reports that a file of this size was refused before it reached the server. */
  z.object({ ...seen('uploads-refused'), bytes: z.int().min(1).max(limits.file) }),
])
export type SetUpFault = z.infer<typeof SetUpFault>

/** A page's report of a file that was refused before it reached the server: only its size. */
export const UploadRefused = z.object({ bytes: z.int().min(1).max(limits.file) })
