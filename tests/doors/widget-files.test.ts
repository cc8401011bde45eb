import { afterAll, beforeAll, expect, test } from 'vitest'
import { ServerProcess } from '../support/server-process'

let server: ServerProcess
beforeAll(async () => {
  server = await ServerProcess.start()
})
afterAll(() => server.dispose())

test('the script is asked for again after minutes, so that every shop soon has a new version', async () => {
  const { headers } = await fetch(`${server.url}/widget.js`)
  expect(headers.get('cache-control')).toBe('public, max-age=300')
  expect(headers.get('etag')).toBeTruthy()
  expect(headers.get('access-control-allow-origin')).toBe('*')
})

test('what has its hash in its name is kept for ever, and may be used by any page', async () => {
  const script = await (await fetch(`${server.url}/widget.js`)).text()
  const version = /-([A-Z0-9]{8})\.js/.exec(script)?.[1]
  const { status, headers } = await fetch(`${server.url}/widget/panel-${version}.js`)
  expect(status).toBe(200)
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a browser that asks no second time for an address that failed finds the same files in other folders', async () => {
  const script = await (await fetch(`${server.url}/widget.js`)).text()
  const version = /-([A-Z0-9]{8})\.js/.exec(script)?.[1]
  const [own, ...again] = await Promise.all(
    ['', '0/', '0/0/'].map(async (folder) => (await fetch(`${server.url}/widget/${folder}panel-${version}.js`)).text()),
  )
  expect(own).toContain('import(')
  expect(again).toEqual([own, own])
  expect((await fetch(`${server.url}/widget/1/panel-${version}.js`)).status).toBe(404)
})

test.each([
  'widget.mjs',
  'counterbell.d.ts',
  'shim-intercom.js',
  'shim-chatwoot.js',
  'shim-tawk.js',
  'shim-tidio.js',
  'shim-crisp.js',
])('%s is there for any page, under a name that stays', async (name) => {
  const { status, headers } = await fetch(`${server.url}/${name}`)
  expect([status, headers.get('cache-control'), headers.get('access-control-allow-origin')]).toEqual([
    200,
    'public, max-age=300',
    '*',
  ])
  expect(headers.get('content-type')).toMatch(
    name.endsWith('.d.ts') ? /^text\/plain/ : /^(text|application)\/javascript/,
  )
})

test('a shim that nobody has made is not there, and neither is what lies beside the shims', async () => {
  for (const name of ['shim-nobody.js', 'shim-.js', 'shim-..%2Fserver%2Fmain.js', 'shim-TAWK.js'])
    expect((await fetch(`${server.url}/${name}`)).status).toBe(404)
})
