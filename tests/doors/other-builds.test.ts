import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextBuild } from '../support/next-build'
import { freshDatabase } from '../support/postgres'
import { ServerProcess, type Settings } from '../support/server-process'

let next: Awaited<ReturnType<typeof nextBuild>>
const ends: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  next = await nextBuild()
  ends.push(next.remove)
})
afterAll(async () => {
  for (const end of ends.toReversed()) await end()
})

const versionOf = async (server: ServerProcess) =>
  /-([A-Z0-9]{8})\.js/.exec(await (await fetch(`${server.url}/widget.js`)).text())![1]!
const consoleScript = async (server: ServerProcess) =>
  /src="(\/console\/assets\/[^"]+)"/.exec(await (await fetch(`${server.url}/console/`)).text())![1]!

async function settingsFor(kind: string): Promise<Settings> {
  if (kind === 'SQLite') return {}
  const database = await freshDatabase()
  ends.push(database.drop)
  return { DATABASE_URL: database.url }
}

describe.each(['SQLite', 'PostgreSQL'])('on %s', (kind) => {
  let server: ServerProcess
  let old: { version: string; panel: string; script: string; console: string }
  beforeAll(async () => {
    server = await ServerProcess.start(await settingsFor(kind))
    ends.push(() => server.dispose())
    const version = await versionOf(server)
    const script = await consoleScript(server)
    old = {
      version,
      script,
      panel: await (await fetch(`${server.url}/widget/panel-${version}.js`)).text(),
      console: await (await fetch(server.url + script)).text(),
    }
    await server.deploy(next.folder)
  })

  test('after a deploy, files of the build before are served as they were, packed or not, to any page and for ever (S32)', async () => {
    expect(await versionOf(server)).not.toBe(old.version)
    for (const encoding of ['br', 'identity']) {
      for (const folder of ['', '0/', '0/0/']) {
        const answer = await fetch(`${server.url}/widget/${folder}panel-${old.version}.js`, {
          headers: { 'accept-encoding': encoding },
        })
        expect([answer.status, answer.headers.get('content-encoding') ?? 'identity']).toEqual([200, encoding])
        expect(Object.fromEntries(answer.headers)).toMatchObject({
          'cache-control': 'public, max-age=31536000, immutable',
          'access-control-allow-origin': '*',
          'content-type': 'application/javascript; charset=utf-8',
          'x-content-type-options': 'nosniff',
        })
        expect(await answer.text()).toBe(old.panel)
      }
    }
  })

  test("so are the console's, to no other site (S32)", async () => {
    expect(await consoleScript(server)).not.toBe(old.script)
    const answer = await fetch(server.url + old.script)
    expect([answer.status, answer.headers.get('access-control-allow-origin'), await answer.text()]).toEqual([
      200,
      null,
      old.console,
    ])
  })

  test('a loader of a build that nobody remembers gets the panel and the words of today, by their own names and uncached (S32)', async () => {
    const version = await versionOf(server)
    for (const name of ['panel', 'ro', 'later-ro', 'aside']) {
      const answer = await fetch(`${server.url}/widget/${name}-0LDBU1LD.js`)
      expect([
        name,
        answer.status,
        answer.headers.get('cache-control'),
        answer.headers.get('access-control-allow-origin'),
      ]).toEqual([name, 200, 'no-store', '*'])
      expect(await answer.text()).toBe(`export * from './${name}-${version}.js'\n`)
    }
  })

  test('any other file of such a build is not there, and that is not kept', async () => {
    for (const path of [
      '/widget/emoji-0LDBU1LD.js',
      '/widget/xx-0LDBU1LD.js',
      '/console/assets/console-0LDBU1LD.js',
      '/console/assets/panel-0LDBU1LD.js',
    ]) {
      const { status, headers } = await fetch(server.url + path)
      expect([path, status, headers.get('cache-control')]).toEqual([path, 404, 'no-store'])
    }
  })
})

test('of two servers of two builds behind one address, each serves what the other has sent pages for (S32)', async () => {
  const settings = await settingsFor('PostgreSQL')
  const one = await ServerProcess.start(settings)
  ends.push(() => one.dispose())
  const two = await ServerProcess.start(settings)
  ends.push(() => two.dispose())
  await two.deploy(next.folder)
  for (const [from, at] of [
    [one, two],
    [two, one],
  ] as const) {
    const paths = [
      `/widget/panel-${await versionOf(from)}.js`,
      `/widget/en-${await versionOf(from)}.js`,
      await consoleScript(from),
    ]
    for (const path of paths)
      expect(await (await fetch(at.url + path)).text()).toBe(await (await fetch(from.url + path)).text())
  }
})
