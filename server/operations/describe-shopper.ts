import { changeAbout, nothingTold, type About, type AboutChange } from '../../shared/about'
import type { EventOf } from '../../shared/events'
import { limits } from '../../shared/limits'
import type { Input } from '../../shared/request'
import type { ShopperRequests } from '../../shared/shopper-protocol'
import type { Core } from '../core'
import { Refused } from '../refused'
import { authoriseWriter, type Shopper } from '../rules/access'
import { json, type ConversationRow } from '../rules/conversation-row'
import { commit, type Unit } from './commit'
import { lockConversation } from './find-conversation'
import { identifyDrafts } from './identify-shopper'
import { bySender } from './post-message'
import { record, type Draft } from './record'

/** The page tells who its shopper says they are, and what it knows of them, while a conversation is open. Told again, it changes nothing. */
export const describeShopper = (core: Core, who: Shopper, input: Input<ShopperRequests, 'describe'>): Promise<Record<string, never>> =>
  commit(core, async (tx) => {
    const row = authoriseWriter(who, await lockConversation(tx, input.conversation))
    if (row.state === 'closed') return {}
    const drafts = [...(await identifyDrafts(tx, who, row, input.contact)), ...(await aboutDrafts(tx, row, input))]
    if (drafts.length > 0) await record(tx, row, bySender(who), drafts)
    return {}
  })

async function aboutDrafts(tx: Unit, row: ConversationRow, change: AboutChange): Promise<Draft[]> {
  const was = await lastTold(tx, row)
  const about = changeAbout(was, change)
  if (Object.keys(about.attributes).length > limits.attributes) throw new Refused('invalid', { faults: [{ path: 'attributes', message: `at most ${limits.attributes} in all` }] })
  return sameAbout(was, about) ? [] : [{ kind: 'described', ...about }]
}

/** Each such event says all that is known, so the last one is enough. */
async function lastTold({ db }: Unit, row: ConversationRow): Promise<About> {
  const last = await db
    .selectFrom('events')
    .select('event_json')
    .where('conversation_id', '=', row.id)
    .where('kind', '=', 'described')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return nothingTold
  const { attributes, cart } = json<EventOf<'described'>>(last.event_json)
  return { attributes, cart }
}

const sameAbout = (one: About, other: About) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
const inOrder = ({ attributes, cart }: About) => [Object.entries(attributes).toSorted(([a], [b]) => (a < b ? -1 : 1)), cart]
