import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { ioana } from '../support/people'
import { openList, row } from './agent-acts'
import { openShop } from './open-shop'
import { leaveMessage, openPanel, panel } from './shopper-acts'

const shop = openShop()

test('a left message whose promise has passed stands out in the list, in the thread and on the rail (A9)', async () => {
  const page = await shop.shopper({ forgiven: true })
  await openPanel(page)
  await leaveMessage(page, ioana, 'Do you also make lids?')
  await panel(page)
    .getByText(/You will have an answer by/)
    .waitFor()
  await page.context().close()

  await shop.server.stop()
  twoHoursLate(shop.server.dataDir)
  await shop.server.begin()

  const agent = await shop.agent(shop.owner, { accepting: false })
  await openList(agent, 'Messages')
  const late = row(agent, 'Do you also make lids?')
  await late.getByText('2 hours late').waitFor()
  await expect
    .poll(() =>
      agent
        .getByRole('navigation')
        .getByRole('link', { name: /Messages.*1 late/ })
        .count(),
    )
    .toBe(1)
  await late.getByRole('link').click()
  await agent.getByRole('heading', { level: 1, name: ioana.name }).waitFor()
  await agent.locator('.thread-head').getByText('2 hours late').waitFor()
})

/** In the log and in the row that is made of it. */
function twoHoursLate(dataDir: string): void {
  const late = Date.now() - 2 * 3_600_000
  const database = new Database(join(dataDir, 'counterbell.db'))
  const row = database.prepare("UPDATE conversations SET promise_at = ? WHERE state = 'left'").run(late)
  const event = database
    .prepare("UPDATE events SET event_json = json_set(event_json, '$.promiseAt', ?) WHERE kind = 'left'")
    .run(late)
  database.close()
  expect([row.changes, event.changes]).toEqual([1, 1])
}
