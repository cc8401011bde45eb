import type { AgentRequests } from '../../../shared/agent-protocol'
import type { Input, Output } from '../../../shared/request'
import type { LastWord } from '../../../shared/summary'
import { canonicalTimeZone } from '../../../shared/time-zone'
import type { AgentPrincipal } from '../../access'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { json } from '../../store/json-column'

const mostPast = 30

/** The shopper's details beside the thread. */
export const readShopper = (
  context: Context,
  _who: AgentPrincipal,
  input: Input<AgentRequests, 'shopper'>,
): Promise<Output<AgentRequests, 'shopper'>> =>
  context.store.read(async (tx) => {
    const shopper = await tx.db
      .selectFrom('shoppers')
      .innerJoin('conversations', 'conversations.shopper_id', 'shoppers.id')
      .selectAll('shoppers')
      .where('conversations.id', '=', input.conversation)
      .executeTakeFirst()
    if (!shopper) throw new Refused('not-found')
    const past = await tx.db
      .selectFrom('conversations')
      .select(['id', 'state', 'started_at', 'last_message_json'])
      .where('shopper_id', '=', shopper.id)
      .where('id', '<>', input.conversation)
      .orderBy('started_at', 'desc')
      .limit(mostPast)
      .execute()
    return {
      id: shopper.id,
      contact: { name: shopper.name, email: shopper.email, verified: shopper.verified === 1 },
      externalId: shopper.external_id,
      language: shopper.language,
      // An older version may have stored a time zone that some browsers do not know.
      timeZone: canonicalTimeZone(shopper.time_zone),
      blocked: shopper.blocked_at !== null,
      firstSeenAt: shopper.created_at,
      past: past.map((row) => ({
        id: row.id,
        state: row.state,
        startedAt: row.started_at,
        lastText: lastText(row.last_message_json),
      })),
    }
  })

function lastText(column: string | null): string | null {
  const message = json<LastWord['lastMessage']>(column)
  return message && (message.text || (message.file ?? ''))
}
