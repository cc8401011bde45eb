import type { Availability, QueuePlace } from '../../../shared/availability'
import type { ConversationId, ShopperId, SiteId } from '../../../shared/ids'
import type { SiteSettings } from '../../../shared/site'
import type { Prepared } from '../../store/prepared'
import { stateLiteral, type Tx } from '../../store/store'
import type { Tables } from '../../store/tables'
import { type Candidate, isOnDuty, readAllSiteSettings, readCandidates } from '../routing'
import { readAnswerDue } from '../tickets/read-answer-due'
import { availability, placeInQueue } from './availability'

const usualHandling = 300
const sample = 20

export type ShopperPlace = { conversation: ConversationId; shopper: ShopperId; site: SiteId; place: QueuePlace }
export type SiteStatuses = { sites: Map<SiteId, Availability>; places: ShopperPlace[] }

/** The current availability of every site, and every queue place. */
export async function readSiteStatuses(tx: Tx): Promise<SiteStatuses> {
  const [sites, candidates, waiting] = [
    await readAllSiteSettings(tx),
    await readCandidates(tx),
    await tx.run(queue, {}),
  ]
  const bySite = onDutyBySite(sites, candidates, tx.now)
  const statuses: SiteStatuses = { sites: new Map(), places: [] }
  for (const [id, site] of sites) {
    const onDuty = bySite.get(id) ?? []
    const sharing = sitesSharingAgents(bySite, id)
    const line = waiting.filter((row) => sharing.has(row.site_id))
    const handling = onDuty.length > 0 ? await averageHandling(tx, id) : usualHandling
    statuses.sites.set(
      id,
      availability({
        onDuty,
        waiting: line.length,
        averageHandling: handling,
        promiseAt: onDuty.length === 0 ? await readAnswerDue(tx, site) : null,
      }),
    )
    line.forEach((row, index) => {
      if (row.site_id === id)
        statuses.places.push({
          conversation: row.id,
          shopper: row.shopper_id,
          site: id,
          place: placeInQueue(index + 1, onDuty, handling),
        })
    })
  }
  return statuses
}

export async function readAvailability(tx: Tx, id: SiteId, site: SiteSettings): Promise<Availability> {
  const bySite = onDutyBySite(await readAllSiteSettings(tx), await readCandidates(tx), tx.now)
  const onDuty = bySite.get(id) ?? []
  if (onDuty.length === 0)
    return availability({
      onDuty,
      waiting: 0,
      averageHandling: usualHandling,
      promiseAt: await readAnswerDue(tx, site),
    })
  const sharing = sitesSharingAgents(bySite, id)
  const waiting = (await tx.run(waitingBySite, {})).reduce(
    (sum, row) => sum + (sharing.has(row.site) ? Number(row.waiting) : 0),
    0,
  )
  return availability({ onDuty, waiting, averageHandling: await averageHandling(tx, id), promiseAt: null })
}

const waitingBySite: Prepared<object, { site: SiteId; waiting: number }> = (db) =>
  db
    .selectFrom('conversations')
    .select((eb) => ['site_id as site', eb.fn.countAll<number>().as('waiting')])
    .where('state', '=', stateLiteral('queued'))
    .groupBy('site_id')

type OnDutyBySite = Map<SiteId, Candidate[]>

const onDutyBySite = (sites: Map<SiteId, SiteSettings>, candidates: Candidate[], now: number): OnDutyBySite =>
  new Map([...sites].map(([id, site]) => [id, candidates.filter((agent) => isOnDuty(agent, site, now))]))

/** Sites that share agents on duty share one queue (R6). */
function sitesSharingAgents(bySite: OnDutyBySite, id: SiteId): Set<SiteId> {
  const own = new Set(bySite.get(id)?.map((agent) => agent.id))
  return new Set([
    id,
    ...[...bySite].filter(([, agents]) => agents.some((agent) => own.has(agent.id))).map(([other]) => other),
  ])
}

const queue: Prepared<object, Pick<Tables['conversations'], 'id' | 'shopper_id' | 'site_id'>> = (db) =>
  db
    .selectFrom('conversations')
    .select(['id', 'shopper_id', 'site_id'])
    .where('state', '=', stateLiteral('queued'))
    .orderBy('priority', 'desc')
    .orderBy('queued_at')
    .orderBy('id')

/**
 * Average seconds from assignment to close of the last 20 conversations, or 300 without any. Measured to the closing
 * event: a note may follow days later.
 */
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
    .where('state', '=', stateLiteral('closed'))
    .where('site_id', '=', given.site)
    .where('assigned_at', 'is not', null)
    .orderBy('updated_at', 'desc')
    .limit(sample)
