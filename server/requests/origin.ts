import type { IncomingHttpHeaders } from 'node:http'

/** A page of our own: of the public address, or of the host that the request itself was sent to. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host } = headers
  if (!origin || origin === 'null') return false
  return origin === publicUrl || (hostOf(origin) === host && !isDowngraded(origin, publicUrl))
}

/** CORS does not guard a WebSocket, so this does: `null`, absent and look-alike origins are nobody's. */
export const isAllowedOrigin = (headers: IncomingHttpHeaders, publicUrl: string, allowed: string[]): boolean =>
  isOwnOrigin(headers, publicUrl) || (headers.origin !== undefined && allowed.includes(headers.origin))

/** A page that anybody on the way may have written, where ours are under TLS. */
const isDowngraded = (origin: string, publicUrl: string) =>
  publicUrl.startsWith('https:') && !origin.startsWith('https:')

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
