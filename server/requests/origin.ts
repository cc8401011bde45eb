import type { IncomingHttpHeaders } from 'node:http'

/** A page of our own: its origin is the public address, or the host that the request was sent to. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const { origin, host } = headers
  if (!origin || origin === 'null') return false
  return origin === publicUrl || (hostOf(origin) === host && !isDowngraded(origin, publicUrl))
}

/** CORS does not protect a WebSocket, so this does. `null`, missing and look-alike origins are refused. */
export const isAllowedOrigin = (headers: IncomingHttpHeaders, publicUrl: string, allowed: string[]): boolean =>
  isOwnOrigin(headers, publicUrl) || (headers.origin !== undefined && allowed.includes(headers.origin))

/** An http page of our host while we use https: anybody on the network path could have written it. */
const isDowngraded = (origin: string, publicUrl: string) =>
  publicUrl.startsWith('https:') && !origin.startsWith('https:')

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
