import type { IncomingHttpHeaders } from 'node:http'

/** A page of our own: of the public address, or of the host that the request itself was sent to. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host } = headers
  if (!origin || origin === 'null') return false
  return origin === publicUrl || hostOf(origin) === host
}

/** CORS does not guard a WebSocket, so this does: `null`, absent and look-alike origins are nobody's. */
export const isAllowedOrigin = (headers: IncomingHttpHeaders, publicUrl: string, allowed: string[]): boolean =>
  isOwnOrigin(headers, publicUrl) || (headers.origin !== undefined && allowed.includes(headers.origin))

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
