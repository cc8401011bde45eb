import type { Availability, QueuePlace } from '../../shared/availability'
import type { ConversationId, ShopperId, SiteId } from '../../shared/ids'
import type { SiteSettings } from '../../shared/site'
import { availability, placeInQueue } from '../rules/availability'
import { isOnDuty } from '../rules/on-duty'
import type { Tx } from '../store/store'
import { readAllSettings, readCandidates } from './duty'
import { readPromise } from './promise'

const usualHandling = 300
const sample = 20

export type Place = { conversation: ConversationId; shopper: ShopperId; site: SiteId; place: QueuePlace }
export type Board = { sites: Map<SiteId, Availability>; places: Place[] }

/** What every site tells its shoppers now, and everybody's place in the queue. */
export async function readBoard(tx: Tx): Promise<Board> {
  const [sites, candidates, waiting] = [await readAllSettings(tx), await readCandidates(tx), await readQueue(tx)]
  const board: Board = { sites: new Map(), places: [] }
  for (const [id, site] of sites) {
    const onDuty = candidates.filter((agent) => isOnDuty(agent, site, tx.now))
    const queue = waiting.filter((row) => row.site_id === id)
    const handling = queue.length > 0 || onDuty.length > 0 ? await averageHandling(tx, id) : usualHandling
    board.sites.set(id, availability({ onDuty, waiting: queue.length, averageHandling: handling, promiseAt: onDuty.length === 0 ? await readPromise(tx, site) : null }))
    queue.forEach((row, index) => board.places.push({ conversation: row.id, shopper: row.shopper_id, site: id, place: placeInQueue(index + 1, onDuty, handling) }))
  }
  return board
}

export async function readAvailability(tx: Tx, id: SiteId, site: SiteSettings): Promise<Availability> {
  const onDuty = (await readCandidates(tx)).filter((agent) => isOnDuty(agent, site, tx.now))
  const waiting = await tx.db
    .selectFrom('conversations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'queued')
    .where('site_id', '=', id)
    .executeTakeFirstOrThrow()
  const promiseAt = onDuty.length === 0 ? await readPromise(tx, site) : null
  return availability({ onDuty, waiting: Number(waiting.count), averageHandling: await averageHandling(tx, id), promiseAt })
}

const readQueue = (tx: Tx) =>
  tx.db
    .selectFrom('conversations')
    .select(['id', 'shopper_id', 'site_id'])
    .where('state', '=', 'queued')
    .orderBy('priority', 'desc')
    .orderBy('queued_at')
    .orderBy('id')
    .execute()

/** Seconds from assignment to close, of the last few; a usual figure until there are some. A note may come days after. */
async function averageHandling(tx: Tx, site: SiteId): Promise<number> {
  const rows = await tx.db
    .selectFrom('conversations')
    .select('assigned_at')
    .select((eb) =>
      eb
        .selectFrom('events')
        .select('at')
        .whereRef('conversation_id', '=', 'conversations.id')
        .where('kind', '=', 'closed')
        .orderBy('seq', 'desc')
        .limit(1)
        .as('closed_at'),
    )
    .where('state', '=', 'closed')
    .where('site_id', '=', site)
    .where('assigned_at', 'is not', null)
    .orderBy('updated_at', 'desc')
    .limit(sample)
    .execute()
  if (rows.length === 0) return usualHandling
  return rows.reduce((sum, row) => sum + ((row.closed_at ?? 0) - (row.assigned_at ?? 0)), 0) / rows.length / 1000
}
