import type { shopperSignOut } from '../../../shared/shopper-protocol'
import { after, patience } from '../../patience'
import { writeJson } from '../../write-json'

const path: typeof shopperSignOut = '/api/shopper/sign-out'
/** Milliseconds for which the next command waits: the same shopper may be about to sign in again. */
const first = 2_000

/**
 * Tells the server that somebody signs out: a copy of their token opens nothing any more. As plain text, so that the browser
 * asks nothing beforehand and sends it even as the page is left. Tried until it has arrived or the page goes; resolves once
 * the first try has, or has taken too long.
 */
export function tellSignedOut(base: string, site: string, token: string | null): Promise<unknown> {
  if (!token) return Promise.resolve()
  const again = () => void setTimeout(() => void tellSignedOut(base, site, token), patience)
  const told = fetch(base.replace(/\/$/, '') + path, {
    method: 'POST',
    body: writeJson({ site, token }),
    keepalive: true,
    credentials: 'omit',
  })
  return Promise.race([told.then(({ status }) => void (status >= 500 && again()), again), after(first)])
}
