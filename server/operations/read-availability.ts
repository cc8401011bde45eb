import type { Availability, QueuePlace } from '../../shared/availability'
import type { ConversationId, ShopperId, SiteId } from '../../shared/ids'
import type { SiteSettings } from '../../shared/site'
import { availability, placeInQueue } from '../rules/availability'
import { isOnDuty, type Candidate } from '../rules/on-duty'
import type { Prepared } from '../store/prepared'
import { inText, type Tx } from '../store/store'
import type { Tables } from '../store/tables'
import { readAllSettings, readCandidates } from './duty'
import { readPromise } from './promise'

const usualHandling = 300
const sample = 20

export type Place = { conversation: ConversationId; shopper: ShopperId; site: SiteId; place: QueuePlace }
export type Board = { sites: Map<SiteId, Availability>; places: Place[] }

/** What every site tells its shoppers now, and everybody's place in the queue. */
export async function readBoard(tx: Tx): Promise<Board> {
  const [sites, candidates, waiting] = [await readAllSettings(tx), await readCandidates(tx), await tx.run(queue, {})]
  const duty = dutyBySite(sites, candidates, tx.now)
  const board: Board = { sites: new Map(), places: [] }
  for (const [id, site] of sites) {
    const onDuty = duty.get(id) ?? []
    const rivals = rivalSites(duty, id)
    const line = waiting.filter((row) => rivals.has(row.site_id))
    const handling = onDuty.length > 0 ? await averageHandling(tx, id) : usualHandling
    board.sites.set(id, availability({ onDuty, waiting: line.length, averageHandling: handling, promiseAt: onDuty.length === 0 ? await readPromise(tx, site) : null }))
    line.forEach((row, index) => {
      if (row.site_id === id) board.places.push({ conversation: row.id, shopper: row.shopper_id, site: id, place: placeInQueue(index + 1, onDuty, handling) })
    })
  }
  return board
}

export async function readAvailability(tx: Tx, id: SiteId, site: SiteSettings): Promise<Availability> {
  const duty = dutyBySite(await readAllSettings(tx), await readCandidates(tx), tx.now)
  const onDuty = duty.get(id) ?? []
  if (onDuty.length === 0) return availability({ onDuty, waiting: 0, averageHandling: usualHandling, promiseAt: await readPromise(tx, site) })
  const rivals = rivalSites(duty, id)
  const waiting = (await tx.run(waitingBySite, {})).reduce((sum, row) => sum + (rivals.has(row.site) ? Number(row.waiting) : 0), 0)
  return availability({ onDuty, waiting, averageHandling: await averageHandling(tx, id), promiseAt: null })
}

const waitingBySite: Prepared<object, { site: SiteId; waiting: number }> = (db) =>
  db
    .selectFrom('conversations')
    .select((eb) => ['site_id as site', eb.fn.countAll<number>().as('waiting')])
    .where('state', '=', inText('queued'))
    .groupBy('site_id')

type Duty = Map<SiteId, Candidate[]>

const dutyBySite = (sites: Map<SiteId, SiteSettings>, candidates: Candidate[], now: number): Duty =>
  new Map([...sites].map(([id, site]) => [id, candidates.filter((agent) => isOnDuty(agent, site, now))]))

/** The sites that wait for the same people: with them a queue is one (R6). */
function rivalSites(duty: Duty, id: SiteId): Set<SiteId> {
  const own = new Set(duty.get(id)?.map((agent) => agent.id))
  return new Set([id, ...[...duty].filter(([, agents]) => agents.some((agent) => own.has(agent.id))).map(([other]) => other)])
}

const queue: Prepared<object, Pick<Tables['conversations'], 'id' | 'shopper_id' | 'site_id'>> = (db) =>
  db.selectFrom('conversations').select(['id', 'shopper_id', 'site_id']).where('state', '=', inText('queued')).orderBy('priority', 'desc').orderBy('queued_at').orderBy('id')

/** Seconds from assignment to close, of the last few; a usual figure until there are some. A note may come days after. */
async function averageHandling(tx: Tx, site: SiteId): Promise<number> {
  const rows = await tx.run(lastClosed, { site })
  if (rows.length === 0) return usualHandling
  return rows.reduce((sum, row) => sum + ((row.closed_at ?? 0) - (row.assigned_at ?? 0)), 0) / rows.length / 1000
}

const lastClosed: Prepared<{ site: SiteId }, { assigned_at: number | null; closed_at: number | null }> = (db, given) =>
  db
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
    .where('state', '=', inText('closed'))
    .where('site_id', '=', given.site)
    .where('assigned_at', 'is not', null)
    .orderBy('updated_at', 'desc')
    .limit(sample)
