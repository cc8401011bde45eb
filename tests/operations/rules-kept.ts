import { sql } from 'kysely'
import type { Tx } from '../../server/store/store'

/** What must hold at every commit. Each finds the rows that break its rule, and says what is wrong with them. */
const broken = {
  'R1, R9: assigned, and only then, to one agent': `
    select concat(state, ' ', assignee_id) as what from conversations
    where (state = 'assigned') <> (assignee_id is not null) or (assignee_id is null) <> (assignee_json is null)
      or state not in ('queued', 'assigned', 'left', 'closed')`,
  'R2: open_count is the real count, and within capacity': `
    select concat(agents.name, ': ', agents.open_count, ' noted, ', count(conversations.id), ' real, capacity ', agents.capacity) as what
    from agents left join conversations on conversations.assignee_id = agents.id and conversations.state = 'assigned'
    group by agents.id, agents.name, agents.open_count, agents.capacity
    having agents.open_count <> count(conversations.id) or count(conversations.id) > agents.capacity`,
  'D8: one open conversation for a shopper and site': `
    select concat(count(*), ' open') as what from conversations where state <> 'closed' group by shopper_id, site_id having count(*) > 1`,
  'D2: the log has no gaps': `
    select concat('head ', last_seq, ', ', count(events.seq), ' events up to ', max(events.seq)) as what
    from conversations left join events on events.conversation_id = conversations.id
    group by conversations.id, last_seq
    having count(events.seq) <> last_seq or min(events.seq) <> 1 or max(events.seq) <> last_seq`,
  'D7: nobody has seen more than there is': `
    select concat('head ', last_seq, ', seen ', shopper_seen, ' and ', agent_seen) as what from conversations
    where shopper_seen > last_seq or agent_seen > last_seq`,
  'A9: what is closed owes no answer': `select concat('promised for ', promise_at) as what from conversations where promise_at is not null and state = 'closed'`,
}

/** One statement: it sees one moment of the database, even while others write. */
const all = Object.entries(broken)
  .map(([rule, query]) => `select '${rule}' as rule, what from (${query}) as found`)
  .join(' union all ')

/** Throws, naming the rules and the rows, where any is broken. */
export async function rulesKept(tx: Pick<Tx, 'db'>): Promise<void> {
  const { rows } = await sql.raw<{ rule: string; what: string }>(all).execute(tx.db)
  if (rows.length > 0) throw new Error(rows.map(({ rule, what }) => `${rule}: ${what}`).join('; '))
}
