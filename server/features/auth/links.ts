import type { SessionRequests } from '../../../shared/agent-protocol'
import type { AgentId } from '../../../shared/ids'
import type { Input, Output } from '../../../shared/request'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import type { Tx } from '../../store/store'
import { hashToken, newToken } from './secret-token'

const day = 86_400_000
const lifetimeMs = 7 * day

/** A link that works once. It replaces any earlier one for the same purpose. */
export async function makeLink(tx: Tx, kind: 'set-up' | 'join', agent: AgentId | null): Promise<string> {
  const { token, hash } = newToken()
  const old = tx.db.deleteFrom('links').where('kind', '=', kind)
  await (agent ? old.where('agent_id', '=', agent) : old).execute()
  await tx.db
    .insertInto('links')
    .values({ token_hash: hash, kind, agent_id: agent, expires_at: tx.now + lifetimeMs })
    .execute()
  return token
}

/** Uses up the link, or throws `expired`. */
export async function useLink(tx: Tx, kind: 'set-up' | 'join', token: string): Promise<AgentId | null> {
  const used = await tx.db
    .deleteFrom('links')
    .where('token_hash', '=', hashToken(token))
    .where('kind', '=', kind)
    .where('expires_at', '>', tx.now)
    .returning('agent_id')
    .executeTakeFirst()
  if (!used) throw new Refused('expired')
  return used.agent_id
}

/** The link's URL. The token is in the fragment, which browsers never send, so no log contains it. */
export const linkUrl = (context: Pick<Context, 'publicUrl'>, kind: 'set-up' | 'join', token: string): string =>
  `${context.publicUrl}/console/${kind}#${token}`

/** What a link is for, without using it up. */
export const describeLink = (
  context: Context,
  { token }: Input<SessionRequests, 'link'>,
): Promise<Output<SessionRequests, 'link'>> =>
  context.store.read(async (tx) => {
    const link = await tx.db
      .selectFrom('links')
      .leftJoin('agents', 'agents.id', 'links.agent_id')
      .select(['links.kind', 'agents.email', 'agents.name'])
      .where('token_hash', '=', hashToken(token))
      .where('links.expires_at', '>', tx.now)
      .executeTakeFirst()
    if (!link) throw new Refused('expired')
    return link
  })
