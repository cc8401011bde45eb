import type { RefusalCode } from '../../shared/refusals'
import type { DoorCore } from './door-core'
import { onceInAWhile } from './once-in-a-while'

/** `site`: the key that the page named, if it came so far. */
type RefusedPage = { origin: string | undefined; site?: string; code: RefusalCode }

const minute = 60_000
/** Characters: a header may have thousands. */
const longest = 200

/** Puts into the log whose pages may not connect, each once in a while: every shopper who comes there tries. */
export function logRefusedPages({ log }: Pick<DoorCore, 'log'>): (page: RefusedPage) => void {
  const isNews = onceInAWhile(minute)
  return ({ origin, ...rest }) => {
    const page = { origin: origin?.slice(0, longest), ...rest }
    if (isNews(JSON.stringify(page))) log.warn(page, 'a connection was refused')
  }
}
