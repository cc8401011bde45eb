import { stateLiteral, sql, type Tx } from '../../store/store'
import { isOnDuty, readAllSiteSettings, readCandidates } from '../routing'

/**
 * The shop's figures for operators. Each state is counted by its own index, so closed conversations cost nothing.
 * `longestWait` in seconds.
 */
export async function readQueueFigures(tx: Tx) {
  const conversations = () => tx.db.selectFrom('conversations')
  const queue = await conversations()
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('queued_at').as('first')])
    .where('state', '=', stateLiteral('queued'))
    .executeTakeFirstOrThrow()
  const assigned = await conversations()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', stateLiteral('assigned'))
    .executeTakeFirstOrThrow()
  const left = await conversations()
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.count<number>(sql`case when promise_at < ${tx.now} then 1 end`).as('overdue'),
    ])
    .where('state', '=', stateLiteral('left'))
    .executeTakeFirstOrThrow()
  const [candidates, sites] = [await readCandidates(tx), [...(await readAllSiteSettings(tx)).values()]]
  const onDuty = candidates.filter((agent) => sites.some((site) => isOnDuty(agent, site, tx.now)))
  return {
    queued: Number(queue.count),
    longestWait: queue.first === null ? 0 : Math.max(0, tx.now - queue.first) / 1000,
    assigned: Number(assigned.count),
    left: Number(left.count),
    overdue: Number(left.overdue),
    onDuty: onDuty.length,
    freeSlots: onDuty.reduce((sum, { capacity, load }) => sum + capacity - load, 0),
  }
}

/** How many leases of accepting agents have expired since `since` without renewal, and until when that was checked. */
export async function readExpiries(tx: Tx, since: number): Promise<{ expired: number; until: number }> {
  const { expired } = await tx.db
    .selectFrom('agents')
    .select(({ fn }) => fn.countAll<number>().as('expired'))
    .where('status', '=', 'active')
    .where('accepting', '=', 1)
    .where('lease_until', '>', since)
    .where('lease_until', '<=', tx.now)
    .executeTakeFirstOrThrow()
  return { expired: Number(expired), until: tx.now }
}
