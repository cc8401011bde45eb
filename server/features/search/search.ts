import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Found } from '../../../shared/found'
import type { Input, Output } from '../../../shared/request'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import type { Tx } from '../../store/store'
import { type ConversationRow, conversations, summaryOf } from '../conversations'
import { parseTerms, keysFor, findMatch, type SearchTerms } from './match'
import { everyMessage, contactText, readSearchableText } from './searchable-text'

const pageSize = 20
/** The newest messages are checked first: usually one of them matches. */
const few = 20

/**
 * One page of the conversations that contain all words of a query, the last one as a prefix; the latest first. The
 * index says where to look; text that was removed since is not found.
 */
export const search = (
  context: Context,
  _who: AgentPrincipal,
  { query, cursor }: Input<AgentRequests, 'search'>,
): Promise<Output<AgentRequests, 'search'>> =>
  context.store.read(async (tx) => {
    const below = placeOf(cursor)
    const terms = parseTerms(query)
    if (terms.length === 0) return { rows: [], next: null }
    const places = await tx.index.find(keysFor(terms), below, pageSize)
    const rows =
      places.length === 0
        ? []
        : await conversations(tx)
            .where(
              'conversations.id',
              'in',
              places.map(({ conversation }) => conversation),
            )
            .execute()
    const byId = new Map(rows.map((row) => [row.id, row]))
    const found: Found[] = []
    for (const { conversation } of places) found.push(...(await findInConversation(tx, terms, byId.get(conversation))))
    const last = places.length === pageSize ? places.at(-1) : undefined
    return { rows: found, next: last ? String(last.place) : null }
  })

async function findInConversation(tx: Tx, terms: SearchTerms, row: ConversationRow | undefined): Promise<Found[]> {
  if (!row) return []
  const summary = summaryOf(row)
  const about = contactText(summary.contact)
  const last = await readSearchableText(tx, row.id, few)
  const foundIn =
    findMatch(terms, about, last) ??
    (last.length < few ? null : findMatch(terms, about, await readSearchableText(tx, row.id, everyMessage)))
  return foundIn ? [{ ...summary, foundIn }] : []
}

function placeOf(cursor: string | null): number {
  if (cursor === null) return Number.MAX_SAFE_INTEGER
  if (!/^\d{1,15}$/.test(cursor))
    throw new Refused('invalid', { faults: [{ path: 'cursor', message: 'as the last page gave it' }] })
  return Number(cursor)
}
