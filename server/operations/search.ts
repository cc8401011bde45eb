import type { AgentRequests } from '../../shared/agent-protocol'
import type { Found } from '../../shared/found'
import type { Input, Output } from '../../shared/request'
import type { Core } from '../core'
import { Refused } from '../refused'
import type { AgentWho } from '../rules/access'
import { summaryOf, type ConversationRow } from '../rules/conversation-row'
import { askedOf, keysFor, lineOf, type Asked } from '../rules/search'
import type { Tx } from '../store/store'
import { conversations } from './find-conversation'
import { allSaid, contactText, readSaid } from './read-said'

const pageSize = 20
/** What was said last is looked through first; mostly it is there. */
const few = 20

/**
 * One page of the conversations with all words of a query, the last of them by its beginning. What was said last comes
 * first. The index says where to look; what has been taken back meanwhile is not found.
 */
export const search = (core: Core, _who: AgentWho, { query, cursor }: Input<AgentRequests, 'search'>): Promise<Output<AgentRequests, 'search'>> =>
  core.store.read(async (tx) => {
    const below = placeOf(cursor)
    const asked = askedOf(query)
    if (asked.length === 0) return { rows: [], next: null }
    const places = await tx.index.find(keysFor(asked), below, pageSize)
    const rows = places.length === 0 ? [] : await conversations(tx).where('conversations.id', 'in', places.map(({ conversation }) => conversation)).execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    const found: Found[] = []
    for (const { conversation } of places) found.push(...(await look(tx, asked, byId.get(conversation))))
    const last = places.length === pageSize ? places.at(-1) : undefined
    return { rows: found, next: last ? String(last.place) : null }
  })

async function look(tx: Tx, asked: Asked, row: ConversationRow | undefined): Promise<Found[]> {
  if (!row) return []
  const summary = summaryOf(row)
  const about = contactText(summary.contact)
  const last = await readSaid(tx, row.id, few)
  const foundIn = lineOf(asked, about, last) ?? (last.length < few ? null : lineOf(asked, about, await readSaid(tx, row.id, allSaid)))
  return foundIn ? [{ ...summary, foundIn }] : []
}

function placeOf(cursor: string | null): number {
  if (cursor === null) return Number.MAX_SAFE_INTEGER
  if (!/^\d{1,15}$/.test(cursor)) throw new Refused('invalid', { faults: [{ path: 'cursor', message: 'as the last page gave it' }] })
  return Number(cursor)
}
