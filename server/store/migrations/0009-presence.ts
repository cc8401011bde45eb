import { sql, type Kysely, type Migration } from 'kysely'

/** A log of agents' presence. `at`: the state holds from then until the agent's next row. */
export const presenceLog = (): Migration => ({
  up: async (db: Kysely<unknown>) => {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
})

const statements = [
  `create table presence_log (
    agent_id text not null references agents (id) on delete cascade, at bigint not null,
    online integer not null, accepting integer not null, on_shift integer, slots integer not null, used integer not null,
    primary key (agent_id, at))`,
  // 0: the log has no row of this agent yet.
  `alter table agents add column presence_logged_until bigint not null default 0`,
]
