import type { RefusalCode } from '../../shared/refusals'
import { oncePer } from '../lib/once-per'
import type { RequestContext } from '../request-context'

/** `site`: the key that the page named, if it got that far. */
type RefusedConnection = { origin: string | undefined; site?: string; code: RefusalCode }

const minute = 60_000
/** In characters: a header may have thousands. */
const longest = 200

/** Logs the origins that may not connect, each once per interval: every shopper on such a page tries. */
export function createRefusedOriginLog({ log }: Pick<RequestContext, 'log'>): (page: RefusedConnection) => void {
  const isFirst = oncePer(minute)
  return ({ origin, ...rest }) => {
    const page = { origin: origin?.slice(0, longest), ...rest }
    if (isFirst(JSON.stringify(page))) log.warn(page, 'a connection was refused')
  }
}
