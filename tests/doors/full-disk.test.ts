import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openApp, type OpenApp } from '../support/open-app'

const token = 'scraped-by-prometheus'
let app: OpenApp
beforeAll(async () => {
  app = await openApp({ METRICS_TOKEN: token })
})
afterAll(() => app.dispose())

const ready = async () => {
  const answer = await fetch(`${app.url}/readyz`)
  return [answer.status, ((await answer.json()) as { status: string }).status]
}
const gauge = async () => {
  const text = await (await fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text()
  return /^counterbell_store_reachable (\d)$/m.exec(text)?.[1]
}

test('a full disk is told by /readyz and by the gauge, and there is nothing to tell once there is room (H4, H25, F8)', async () => {
  expect([await ready(), await gauge()]).toEqual([[200, 'ready'], '1'])
  await app.context.store.transaction((tx) => sql.raw('pragma max_page_count = 1').execute(tx.db))
  const big = () =>
    app.context.store.transaction(({ db }) =>
      db
        .insertInto('settings')
        .values({ name: 'big', value: 'x'.repeat(500_000) })
        .execute(),
    )
  await expect(big()).rejects.toThrow('unavailable')
  const patient = { timeout: 20_000, interval: 200 }
  await vi.waitFor(async () => expect(await ready()).toEqual([503, 'store cannot be written']), patient)
  await vi.waitFor(async () => expect(await gauge()).toBe('0'), patient)
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  await app.context.store.transaction((tx) => sql.raw('pragma max_page_count = 1000000').execute(tx.db))
  await vi.waitFor(async () => expect(await ready()).toEqual([200, 'ready']), patient)
  await vi.waitFor(async () => expect(await gauge()).toBe('1'), patient)
  await big()
})
