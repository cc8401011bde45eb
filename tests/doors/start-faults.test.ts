import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Client } from 'pg'
import { openSqlite } from '../../server/store/sqlite/store'
import { freePort } from '../support/free-port'
import { freshDatabase } from '../support/postgres'
import { ServerProcess, type Settings } from '../support/server-process'

let server: ServerProcess
let folder: string
beforeAll(async () => {
  server = await ServerProcess.start()
  folder = await mkdtemp(join(tmpdir(), 'counterbell-data-'))
})
afterAll(async () => {
  await server.dispose()
  await rm(folder, { recursive: true })
})

/** What it printed before it ended with 1; no stack may be in it. */
async function words(settings: Settings): Promise<string> {
  const said = await ServerProcess.start({ DATA_DIR: join(folder, 'other'), ...settings }).then(
    async (started) => Promise.reject(new Error(`It started at ${started.url}`, { cause: await started.dispose() })),
    (error: Error) => error.message,
  )
  expect(said).toMatch(/^The server ended with 1:\n/)
  expect(said).not.toMatch(/\n\s+at /)
  return said.slice(said.indexOf('\n') + 1).trim()
}

describe('a server that cannot start says why in a line, and ends (H2)', { timeout: 120_000 }, () => {
  test('when something else listens on its port', async () => {
    const { port } = new URL(server.url)
    expect(await words({ PORT: port })).toBe(
      `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or set PORT to another.`,
    )
  })

  test('when another one owns the data directory, which goes on undisturbed (H3)', async () => {
    expect(await words({ DATA_DIR: server.dataDir })).toMatch(
      /is in use by another Counterbell\. One process owns a data directory; for several, set DATABASE_URL and REDIS_URL\.$/,
    )
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  })

  test('when its database was made by a newer version', async () => {
    const dataDir = join(folder, 'newer')
    await (await openSqlite(dataDir)).close()
    const database = new Database(join(dataDir, 'counterbell.db'))
    database.prepare("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099')").run()
    database.close()
    expect(await words({ DATA_DIR: dataDir })).toBe(
      'This database was made by a newer Counterbell. Start that version or a later one.',
    )
  })

  test('when its settings are wrong: all of them at once', async () => {
    const said = await words({ PORT: '70000', REDIS_URL: 'redis://cache' })
    expect(said.split('\n')).toEqual([
      'These settings are not right:',
      expect.stringContaining('PORT: '),
      expect.stringContaining('REDIS_URL: '),
    ])
  })

  test('when its data directory is no directory, or holds no database', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await words({ DATA_DIR: join(folder, 'file') })).toMatch(/^DATA_DIR cannot be used: /)
    await writeFile(join(folder, 'counterbell.db'), 'This is a letter and no database at all. '.repeat(200))
    expect(await words({ DATA_DIR: folder })).toMatch(/^DATA_DIR cannot be used: /)
  })

  test('when its data directory may not be written to: it is named, and what is wanted of it (H23)', async () => {
    // A directory where the database's file should be cannot be opened, also not by root.
    const taken = join(folder, 'taken')
    await mkdir(join(taken, 'counterbell.db'), { recursive: true })
    const said = await words({ DATA_DIR: taken })
    expect(said).toContain(`DATA_DIR cannot be used: ${taken}: `)
    expect(said).toMatch(/It must be a directory that the user \d+ of this process may write to\.$/)
    const below = join(folder, 'no-directory', 'data')
    await writeFile(join(folder, 'no-directory'), '')
    expect(await words({ DATA_DIR: below })).toContain(`DATA_DIR cannot be used: ${below}: `)
  })

  test('when its user may not make tables in the database, or something else keeps its tables there (H23)', async () => {
    const database = await freshDatabase()
    const admin = new Client(database.url)
    await admin.connect()
    await admin.query(`create role "shop keeper" login password 'x'`).catch(() => undefined)
    await admin.query('revoke create on schema public from public')
    const url = Object.assign(new URL(database.url), { username: 'shop keeper', password: 'x' }).href
    expect(await words({ DATABASE_URL: url })).toMatch(
      /^DATABASE_URL cannot be used: permission denied for schema public\. Its user must be allowed to make tables/,
    )
    await admin.query('create table settings (colour text)')
    expect(await words({ DATABASE_URL: database.url })).toMatch(
      /^DATABASE_URL cannot be used: relation "settings" already exists\. Something else keeps its tables in that database/,
    )
    await admin.end()
    await database.drop()
  })

  test.each([
    ['a web server', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['MySQL', 'J\0\0\0\n8.0.33\0'.padEnd(90, 'x')],
    ['Redis', '-ERR unknown command\r\n'],
  ])('when %s answers where PostgreSQL should (H23)', async (_, answer) => {
    const other = createServer((socket) => void socket.on('error', () => undefined).end(answer)).listen(0, '127.0.0.1')
    await once(other, 'listening')
    expect(
      await words({ DATABASE_URL: `postgres://ana@127.0.0.1:${(other.address() as AddressInfo).port}/counterbell` }),
    ).toMatch(/^DATABASE_URL cannot be used: .+ Is it PostgreSQL that answers there\?$/)
    other.close()
  })

  test('when there is no such host to listen on, or no PostgreSQL to talk to', async () => {
    expect(await words({ HOST: '203.0.113.9' })).toMatch(/^HOST and PORT cannot be listened at: /)
    expect(await words({ DATABASE_URL: `postgres://127.0.0.1:${await freePort()}/counterbell` })).toMatch(
      /^DATABASE_URL cannot be used: connect ECONNREFUSED/,
    )
  })
})
