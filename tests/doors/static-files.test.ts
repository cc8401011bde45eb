import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type OpenApp } from '../support/open-app'
import { answerTo, rawConnection } from './raw-connection'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.dispose())

const root = join(import.meta.dirname, '../..')
const files = (folder: string) => readdirSync(join(root, folder)).filter((file) => /\.\w+$/.test(file))

describe("the widget's files (T1, T2)", () => {
  test('the script may be used by any page, is asked for anew within minutes, and is taken for nothing else', async () => {
    const { status, headers } = await fetch(`${app.url}/widget.js`)
    expect(status).toBe(200)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })

  test('each chunk has its hash in its name, may be used by any page, and is kept for ever', async () => {
    const chunks = files('dist/widget').filter(
      (file) => file.endsWith('.js') && !['widget.js', 'window.js'].includes(file) && !file.startsWith('shim-'),
    )
    expect(chunks.length).toBeGreaterThan(1)
    for (const chunk of chunks) {
      expect(chunk).toMatch(/-[A-Z0-9]{8}\.js$/)
      const { status, headers } = await fetch(`${app.url}/widget/${chunk}`)
      expect([chunk, status]).toEqual([chunk, 200])
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      })
    }
  })
})

test("the console's files are kept for ever, are taken for nothing else, and are open to no other site's scripts", async () => {
  for (const file of files('dist/console/assets')) {
    const { status, headers } = await fetch(`${app.url}/console/assets/${file}`)
    expect([file, status, headers.get('x-content-type-options'), headers.get('access-control-allow-origin')]).toEqual([
      file,
      200,
      'nosniff',
      null,
    ])
    expect(headers.get('cache-control')).toContain('immutable')
  }
})

test.each([
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['identity', null],
])('to a browser that takes %s, scripts go as %s, and say the same', async (accepted, encoding) => {
  const assets = files('dist/console/assets')
    .filter((file) => /\.(js|css)$/.test(file))
    .map((file) => ['dist/console/assets', file, `/console/assets/${file}`])
  const chunks = files('dist/widget')
    .filter((file) => /-[A-Z0-9]{8}\.js$/.test(file))
    .map((file) => ['dist/widget', file, `/widget/${file}`])
  for (const [folder, file, path] of [
    ...assets,
    ...chunks,
    ['dist/widget', 'widget.js', '/widget.js'],
    ['dist/widget', 'widget.mjs', '/widget.mjs'],
  ]) {
    const answer = await fetch(app.url + path!, { headers: { 'accept-encoding': accepted } })
    expect([path, answer.status, answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
      path,
      200,
      encoding,
      expect.stringMatching(/accept-encoding/i),
    ])
    expect(answer.headers.get('content-type')).toMatch(/^(application|text)\/(javascript|css)/)
    expect(await answer.text()).toBe(readFileSync(join(root, folder!, file!), 'utf8'))
    if (path!.startsWith('/widget/'))
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  }
})

/** Each as it goes on the wire; a browser or fetch would tidy them up first. */
const ways = [
  '..',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '.%2e/',
  '..\\',
  '..%5c',
  '....//',
  '..',
  '%252e%252e%252f',
  '..%c0%af',
  '..;/',
  '/',
  '//',
  '%2f',
  '../%00/',
]
const goals = [
  'package.json',
  'server/main.js',
  'dist/server/main.js',
  'main.js',
  '.built/server.json',
  'index.html',
  'counterbell.db',
  'etc/passwd',
  'server/demo-shop/index.html',
  'widget/loader.ts',
]
const bases = ['/widget/', '/console/assets/', '/demo/', '/demo/pictures/', '/pictures/']
const secrets = [
  readFileSync(join(root, 'package.json'), 'utf8').slice(0, 60),
  'createApp',
  '{{WIDGET_SRC}}',
  'root:x:',
  'SQLite format',
  '"inputs"',
]

test.each(bases)('no way out of %s leads to another file of ours (path traversal)', async (base) => {
  for (const way of ways) {
    for (const goal of goals) {
      for (const depth of [1, 2, 3]) {
        const path = base + way.repeat(depth) + goal
        const answer = await get(path)
        expect([path, secrets.filter((secret) => answer.includes(secret))]).toEqual([path, []])
        expect([path, /^HTTP\/1\.1 (400|403|404) /.test(answer) || answer.includes('data-site=')]).toEqual([path, true])
      }
    }
  }
})

test.each([
  ...[
    '/dist/server/main.js',
    '/server/main.js',
    '/server/main.js.map',
    '/main.js',
    '/package.json',
    '/.git/config',
    '/.env',
    '/data/counterbell.db',
    '/node_modules/fastify/package.json',
  ],
  ...[
    '/widget/widget.js.map',
    '/widget/../server/main.js',
    '/console/index.html.map',
    '/console/assets/',
    '/widget/',
    '/demo/pictures/',
    '/demo/pictures',
    '/tests/demo-shop/index.html',
    '/demo/shop.css.map',
    '/widget/widget.js.bak',
  ],
])('%s is not served', async (path) => {
  const answer = await get(path)
  // The console's own page answers below /console/, whatever is asked for there.
  expect(answer).toMatch(path.startsWith('/console/index') ? /<!doctype html>/i : /^HTTP\/1\.1 (403|404) /)
  expect(secrets.filter((secret) => answer.includes(secret))).toEqual([])
})

test('no built file that is served points at a source map', () => {
  for (const folder of ['dist/widget', 'dist/console/assets']) {
    for (const file of files(folder))
      expect([file, /sourceMappingURL|\.map$/.test(file + readFileSync(join(root, folder, file), 'latin1'))]).toEqual([
        file,
        false,
      ])
  }
})

async function get(path: string): Promise<string> {
  const socket = await rawConnection(app.url)
  const answer = await answerTo(
    socket,
    `GET ${path} HTTP/1.1\r\nHost: ${new URL(app.url).host}\r\nConnection: close\r\n\r\n`,
  )
  socket.destroy()
  return answer ?? ''
}
