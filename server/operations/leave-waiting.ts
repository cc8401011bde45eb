import type { ConversationId, SiteId } from '../../shared/ids'
import type { Core } from '../core'
import { isOnDuty } from '../rules/on-duty'
import type { Prepared } from '../store/prepared'
import { inText, type Tx } from '../store/store'
import { commit } from './commit'
import { readAllSettings, readCandidates, readDuty, readSettings } from './duty'
import { eachByItself } from './each-by-itself'
import { lockFreeConversation } from './find-conversation'
import { ourselves, record } from './record'
import { left } from './route'

/** R13: where nobody is on duty any more, those who wait are not left waiting: theirs become left messages, with a promise. */
export async function leaveWaiting(core: Core, steady: boolean): Promise<void> {
  await eachByItself(await core.store.read((tx) => findDeserted(tx, !steady)), (id) => leave(core, id, !steady))
}

async function findDeserted(tx: Tx, unheard: boolean): Promise<ConversationId[]> {
  const [candidates, sites] = [await readCandidates(tx, unheard), await readAllSettings(tx)]
  const deserted = [...sites].filter(([, site]) => !candidates.some((agent) => isOnDuty(agent, site, tx.now))).map(([id]) => id)
  const found: ConversationId[] = []
  for (const site of deserted) found.push(...(await tx.run(waitingOn, { site })).map(({ id }) => id))
  return found
}

const waitingOn: Prepared<{ site: SiteId }, { id: ConversationId }> = (db, given) =>
  db.selectFrom('conversations').select('id').where('state', '=', inText('queued')).where('site_id', '=', given.site).limit(500)

const leave = (core: Core, id: ConversationId, unheard: boolean): Promise<void> =>
  commit(core, async (tx) => {
    const row = await lockFreeConversation(tx, id)
    if (row?.state !== 'queued') return
    const site = await readSettings(tx, row.site_id)
    if ((await readDuty(tx, site, unheard)).length > 0) return
    await record(tx, row, ourselves, [await left(tx, row, 'last-agent-left', site)])
  }, { waits: false })
