import type { shopperSignOut } from '../../../shared/shopper-protocol'
import { after, patience } from '../../patience'
import { writeJson } from '../../write-json'

const path: typeof shopperSignOut = '/api/shopper/sign-out'
/** Milliseconds for which the next command waits: the same shopper may be about to sign in again. */
const first = 2_000

/**
 * Ends the token on the server: a copy of it is then useless. Plain text, so that the browser makes no preflight and
 * sends it even while the page closes. Tries until it has arrived or the page closes. Resolves after the first try, or
 * after 2 s.
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
