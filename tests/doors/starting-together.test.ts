import { afterAll, beforeAll, expect, test } from 'vitest'
import { ana, signIn } from '../support/people'
import { freshDatabase, type Database } from '../support/postgres'
import { ServerProcess } from '../support/server-process'
import { openShopper } from '../support/sockets'

let database: Database
const servers: ServerProcess[] = []
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  for (const server of servers) await server.dispose()
  await database.drop()
})

test(
  'three processes that start at once on an empty PostgreSQL are one shop: one owner, one site, one signature (H5, H12, O1)',
  { timeout: 90_000 },
  async () => {
    const settings = { DATABASE_URL: database.url, OWNER_EMAIL: ana.email, OWNER_PASSWORD: ana.password }
    servers.push(...(await Promise.all([0, 1, 2].map(() => ServerProcess.start(settings)))))
    const owners = await Promise.all(servers.map(({ url }) => signIn(url, ana)))
    expect(new Set(owners.map(({ me }) => me.id)).size).toBe(1)
    const [one, two, three] = await Promise.all(
      owners.map(async ({ ask }) => [(await ask('sites', {})).sites, (await ask('team', {})).agents] as const),
    )
    expect([one![0].length, one![1].length]).toEqual([1, 1])
    expect([two, three]).toEqual([one, one])
    const site = one![0][0]!.key
    const { welcome, socket, ask } = await openShopper(servers[0]!.url, { site })
    const { conversation } = await ask('send', { clientMessageId: 'said-to-the-first', text: 'Hello' })
    const elsewhere = await openShopper(servers[2]!.url, { site, token: welcome.token })
    expect(elsewhere.welcome.conversation?.id).toBe(conversation)
    for (const each of [socket, elsewhere.socket]) each.close()
  },
)
