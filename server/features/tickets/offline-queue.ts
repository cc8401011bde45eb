import type { ConversationId, SiteId } from '../../../shared/ids'
import type { Context } from '../../context'
import type { Prepared } from '../../store/prepared'
import { stateLiteral, type Tx } from '../../store/store'
import { tryEach } from '../../store/try-each'
import { appendEvents, bySystem, commit, lockFreeConversation } from '../conversations'
import { isOnDuty, readAllSiteSettings, readCandidates, readOnDuty, readSiteSettings, ticketEvent } from '../routing'

/** R13: when the last agent goes off duty, waiting conversations become tickets with an answer-due time. */
export async function moveUnstaffedToTickets(context: Context, steady: boolean): Promise<void> {
  await tryEach(await context.store.read((tx) => findUnstaffed(tx, !steady)), (id) =>
    moveToTickets(context, id, !steady),
  )
}

async function findUnstaffed(tx: Tx, includeExpired: boolean): Promise<ConversationId[]> {
  const [candidates, sites] = [await readCandidates(tx, includeExpired), await readAllSiteSettings(tx)]
  const unstaffed = [...sites]
    .filter(([, site]) => !candidates.some((agent) => isOnDuty(agent, site, tx.now)))
    .map(([id]) => id)
  const found: ConversationId[] = []
  for (const site of unstaffed) found.push(...(await tx.run(waitingOn, { site })).map(({ id }) => id))
  return found
}

const waitingOn: Prepared<{ site: SiteId }, { id: ConversationId }> = (db, given) =>
  db
    .selectFrom('conversations')
    .select('id')
    .where('state', '=', stateLiteral('queued'))
    .where('site_id', '=', given.site)
    .limit(500)

const moveToTickets = (context: Context, id: ConversationId, includeExpired: boolean): Promise<void> =>
  commit(
    context,
    async (tx) => {
      const row = await lockFreeConversation(tx, id)
      if (row?.state !== 'queued') return
      const site = await readSiteSettings(tx, row.site_id)
      if ((await readOnDuty(tx, site, includeExpired)).length > 0) return
      await appendEvents(tx, row, bySystem, [await ticketEvent(tx, row, 'last-agent-left', site)])
    },
    { waits: false },
  )
