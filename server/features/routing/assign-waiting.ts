import type { Department } from '../../../shared/events'
import type { AgentId, ConversationId, SiteId } from '../../../shared/ids'
import type { SiteSettings } from '../../../shared/site'
import type { Context } from '../../context'
import { Refused } from '../../refusal-error'
import { json } from '../../store/json-column'
import type { Prepared } from '../../store/prepared'
import { stateLiteral, sql, type Tx } from '../../store/store'
import { isOutage, isRowHeld } from '../../store/unavailable'
import {
  appendEvents,
  bySystem,
  commit,
  type ConversationRow,
  lockConversation,
  lockFreeConversation,
  type NewEvent,
} from '../conversations'
import { choose } from './assignment'
import { readAllSiteSettings, readCandidates } from './candidates'
import { isOnDuty, type Candidate } from './on-duty'

const pageSize = 100

/** `waits`: whether to wait for a locked conversation. `held`: agents whose rows are locked. */
type Round = {
  candidates: Candidate[]
  sites: Map<SiteId, SiteSettings>
  now: number
  waits: boolean
  held: Set<AgentId>
  failures: unknown[]
}

/**
 * Assigns waiting conversations, oldest first, to free agents (R1–R6). Every process may run it at any time: each
 * assignment is a transaction that locks the conversation and reserves the agent's slot under its conditions. It waits
 * a moment for a locked conversation: otherwise the last slot could go to a younger one (R6). If that stays locked, it
 * is skipped, and later locked ones are skipped at once: one held row must not block everybody (F7). Returns how many
 * were assigned.
 */
export async function assignWaiting(context: Context): Promise<number> {
  const round: Round = await context.store.read(async (tx) => ({
    candidates: await readCandidates(tx),
    sites: await readAllSiteSettings(tx),
    now: tx.now,
    waits: true,
    held: new Set(),
    failures: [],
  }))
  const given = await assignPages(context, round)
  if (round.failures.length > 0) throw round.failures[0]
  return given
}

async function assignPages(context: Context, round: Round): Promise<number> {
  let given = 0
  let after: WaitingRow | null = null
  while (hasFreeSlot(round)) {
    const page: WaitingRow[] = await readWaiting(context, after)
    for (const waiting of page) {
      if (!hasFreeSlot(round)) return given
      // No agent for this one: not even locked. Chosen again under the lock.
      if (!chooseFor(round, waiting, round.now)) continue
      if (await tryAssign(context, round, waiting)) given++
    }
    if (page.length < pageSize) return given
    after = page.at(-1) ?? null
  }
  return given
}

const hasFreeSlot = ({ candidates }: Round) => candidates.some((agent) => agent.load < agent.capacity)

const columns = [
  'id',
  'priority',
  'queued_at',
  'site_id',
  'language',
  'department_id',
  'avoid_agent_id',
  'last_agent_id',
] as const
type WaitingRow = Pick<ConversationRow, (typeof columns)[number]>

const readWaiting = (context: Context, after: WaitingRow | null): Promise<WaitingRow[]> =>
  context.store.read((tx) =>
    after
      ? tx.run(nextPage, { urgency: -after.priority, queuedAt: after.queued_at, id: after.id })
      : tx.run(firstPage, {}),
  )

const firstPage: Prepared<object, WaitingRow> = (db) => waitingPage(db)
const nextPage: Prepared<{ urgency: number; queuedAt: number | null; id: ConversationId }, WaitingRow> = (db, given) =>
  waitingPage(db).where(sql<boolean>`(-priority, queued_at, id) > (${given.urgency}, ${given.queuedAt}, ${given.id})`)

const waitingPage = (db: Tx['db']) =>
  db
    .selectFrom('conversations')
    .select(columns)
    .where('state', '=', stateLiteral('queued'))
    .orderBy('priority', 'desc')
    .orderBy('queued_at')
    .orderBy('id')
    .limit(pageSize)

/** One conversation's failure does not stop the others. A database outage does. */
const tryAssign = (context: Context, round: Round, waiting: WaitingRow): Promise<boolean> =>
  assignOne(context, round, waiting).catch((error: unknown) => {
    if (isOutage(error)) throw error
    round.failures.push(error)
    return false
  })

/** True: assigned. False: another process took it, its row is held, or no suitable agent is free. */
async function assignOne(context: Context, round: Round, waiting: WaitingRow): Promise<boolean> {
  for (;;) {
    const chosen: { agent: Candidate | null } = { agent: null }
    try {
      const given = await commit(
        context,
        async (tx) => {
          chosen.agent = null
          const row = await (round.waits ? lockConversation : lockFreeConversation)(tx, waiting.id)
          const choice = row?.state === 'queued' && chooseFor(round, row, tx.now)
          if (!row || !choice) return null
          chosen.agent = choice.agent
          await appendEvents(tx, row, bySystem, [assignedEvent(row, choice)])
          return { agent: choice.agent, at: tx.now }
        },
        { waits: false },
      )
      if (!given) return false
      // Only after the commit: the transaction may run more than once.
      given.agent.load++
      given.agent.lastAssignedAt = given.at
      return true
    } catch (error) {
      const held = isRowHeld(error)
      if (held && !chosen.agent) {
        round.waits = false
        return false
      }
      // The agent is full, gone or held by now: choose again, without them.
      if (!(error instanceof Refused) || !chosen.agent || (error.refusal.code === 'unavailable' && !held)) throw error
      const { id } = chosen.agent
      if (held) round.held.add(id)
      round.candidates = (await context.store.read(readCandidates)).filter(
        (agent) => agent.id !== id && !round.held.has(agent.id),
      )
    }
  }
}

function chooseFor(round: Round, row: WaitingRow, now: number) {
  const site = round.sites.get(row.site_id)
  if (!site) return null
  const onDuty = round.candidates.filter((agent) => isOnDuty(agent, site, now))
  return choose(
    {
      language: row.language,
      department: row.department_id,
      queuedAt: row.queued_at ?? now,
      avoid: row.avoid_agent_id,
      lastAgent: row.last_agent_id,
    },
    onDuty,
    now,
  )
}

function assignedEvent(row: ConversationRow, { agent, why }: NonNullable<ReturnType<typeof choose>>): NewEvent {
  const { id, name, picture } = agent
  const department = json<Department | null>(row.department_json)?.name ?? null
  return { kind: 'assigned', agent: { id, name, picture }, epoch: row.epoch + 1, why: { ...why, department } }
}
