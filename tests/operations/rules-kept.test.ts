import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { databases } from '../support/stores'
import { rulesKept } from './rules-kept'
import { useShop } from './shop'

describe.each(databases)('The inspection of the rules, on %s', (database) => {
  const shop = useShop(database)
  const run = (statement: string) => shop.context.store.transaction((tx) => sql.raw(statement).execute(tx.db))

  beforeEach(async () => {
    await shop.hire('Maria')
    await shop.begins()
    await shop.sweep()
    await shop.context.store.read(rulesKept)
  })

  test.each([
    ['R2', `update agents set open_count = 2`],
    ['D2', `delete from events where kind = 'started'`],
    ['D2', `update conversations set last_seq = last_seq + 1`],
    ['D7', `update conversations set agent_seen = last_seq + 1`],
    ['A9', `update conversations set promise_at = 1, state = 'closed', assignee_id = null, assignee_json = null`],
  ])('finds that %s is broken by: %s', async (rule, statement) => {
    await expect(run(statement)).rejects.toThrow(`${rule}:`)
  })

  test.each([
    `update conversations set state = 'queued'`,
    `update conversations set assignee_id = null`,
    `update conversations set state = 'lost'`,
    `update agents set open_count = capacity + 1`,
    `update agents set open_count = -1`,
  ])('is not all: the tables themselves refuse: %s (R1, R2, R9)', async (statement) => {
    await expect(run(statement)).rejects.toThrow(/check/i)
  })
})
