import type { Summary } from '../../../shared/conversation'
import type { Site } from '../../../shared/site'

/** The progress of a new shop. Each step waits until the one before has been seen. */
export type ShopProgress =
  | { step: 'shop'; site: Site | null }
  | { step: 'tag' | 'ring'; site: Site }
  | { step: 'answer' | 'sent'; site: Site; row: Summary }
  | { step: 'works'; site: Site }

/** From what the server knows. The demo and its conversations do not count. `rows`: the newest conversations. */
export function shopProgress(sites: Site[], rows: Summary[]): ShopProgress {
  const shops = sites.filter((site) => !site.demo)
  const site = shops.find((each) => each.tagSeen) ?? shops.find((each) => each.allowedOrigins.length > 0) ?? shops[0]
  if (!site || site.allowedOrigins.length === 0) return { step: 'shop', site: site ?? null }
  if (!site.tagSeen) return { step: 'tag', site }
  const talks = rows.filter((row) => shops.some(({ id }) => id === row.site))
  const [newest] = talks
  if (!newest) return { step: 'ring', site }
  if (talks.some(hasArrived)) return { step: 'works', site }
  return { step: newest.lastMessage?.by === 'agent' ? 'sent' : 'answer', site, row: newest }
}

/** The shopper's page has shown our answer, or the conversation is closed. */
const hasArrived = (row: Summary) =>
  row.state === 'closed' || (row.lastMessage?.by === 'agent' && row.seen.shopper >= row.lastMessage.seq)
