import type { Contact, EventOf } from '../../../shared/events'
import type { ConversationId } from '../../../shared/ids'
import { json } from '../../store/json-column'
import type { Prepared } from '../../store/prepared'
import type { Tx } from '../../store/store'
import type { SearchableText } from './match'

/** Most messages per conversation; real conversations have fewer. */
export const everyMessage = 1_000

/**
 * A conversation's messages and notes after an event, with their current text, newest first, and the names of their
 * files.
 */
export async function readSearchableText(
  tx: Tx,
  conversation: ConversationId,
  limit: number,
  after = 0,
): Promise<SearchableText[]> {
  const rows = await tx.run(messageEvents, { conversation, limit, after })
  return rows.map(({ event_json }) => searchableText(json<EventOf<'message' | 'note'>>(event_json)))
}

const messageEvents: Prepared<
  { conversation: ConversationId; limit: number; after: number },
  { event_json: string }
> = (db, given) =>
  db
    .selectFrom('events')
    .select('event_json')
    .where('conversation_id', '=', given.conversation)
    .where('seq', '>', given.after)
    .where('kind', 'in', ['message', 'note'])
    .orderBy('seq', 'desc')
    .limit(given.limit)

const searchableText = ({
  seq,
  at,
  by,
  kind,
  text,
  attachments = [],
}: EventOf<'message' | 'note'>): SearchableText => ({
  seq,
  at,
  by: by.kind,
  ...(by.kind === 'agent' && { agent: { id: by.id, name: by.name } }),
  private: kind === 'note',
  text: [text, ...attachments.map(({ name }) => name)].filter(Boolean).join(' '),
})

/** The shopper's name and e-mail address. */
export const contactText = ({ name, email }: Contact): string => `${name ?? ''} ${email ?? ''}`
