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
