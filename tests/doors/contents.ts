import { createHash } from 'node:crypto'
import type { OpenApp } from '../support/open-app'

const tables = [
  'settings',
  'sites',
  'site_keys',
  'departments',
  'agents',
  'rosters',
  'sessions',
  'links',
  'pictures',
  'shoppers',
  'conversations',
  'events',
  'attachments',
] as const

/** Everything that is stored, as one mark for each table: equal before and after, nothing has changed. */
export function contents(app: OpenApp): Promise<Record<string, string>> {
  return app.context.store.read(async (tx) => {
    const marks: Record<string, string> = {}
    for (const table of tables)
      marks[table] = createHash('sha1')
        .update(JSON.stringify(await tx.db.selectFrom(table).selectAll().execute()))
        .digest('hex')
    return marks
  })
}
