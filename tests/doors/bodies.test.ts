import { afterAll, beforeAll, expect, test } from 'vitest'
import { agentApi, sessionApi } from '../../shared/agent-protocol'
import type { Refusal } from '../../shared/refusals'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.dispose())

const json = 'application/json'
const bodies: [what: string, body: string | Uint8Array<ArrayBuffer>, type: string][] = [
  ['no body', '', json],
  ['half an object', '{"list":"all"', json],
  ['no JSON', 'list=all', json],
  ['bytes', Buffer.from([0xff, 0xfe, 0x00]), json],
  ['an object that would be a prototype', '{"list":"all","__proto__":{"role":"owner"}}', json],
  ['an object that would be a constructor', '{"list":"all","constructor":{"prototype":{"role":"owner"}}}', json],
  ['more than the limit', JSON.stringify({ list: 'x'.repeat(70_000) }), json],
  ['thousands of lists in each other', '['.repeat(30_000) + ']'.repeat(30_000), json],
  ['a text', '"all"', 'text/plain'],
  ["a form's fields", 'list=all', 'application/x-www-form-urlencoded'],
  [
    "a form's parts",
    '--x\r\nContent-Disposition: form-data; name="list"\r\n\r\nall\r\n--x--',
    'multipart/form-data; boundary=x',
  ],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'image/png'],
  ['JSON in an unknown script', Buffer.from('{"list":"all"}', 'utf16le'), 'application/json; charset=utf-16le'],
  ['a type that is none', '{"list":"all"}', 'x'],
]

test.each(bodies)('%s is refused as invalid, from the closed list (H8)', async (_, body, type) => {
  const { cookie } = await hire(app, { role: 'owner' })
  for (const path of [`${agentApi}inbox`, `${sessionApi}sign-in`]) {
    const response = await fetch(app.url + path, { method: 'POST', headers: { cookie, 'content-type': type }, body })
    expect([response.status >= 400 && response.status < 500, await response.json()]).toEqual([
      true,
      { ok: false, refusal: expect.objectContaining({ code: 'invalid' }) as Refusal },
    ])
  }
})

test('what is wrong inside is answered "internal", and says nothing of what it was', async () => {
  const broken = await openApp()
  const { cookie } = await hire(broken, { role: 'owner' })
  await broken.context.store.transaction(async (tx) =>
    tx.db.updateTable('sites').set({ settings_json: '{secret' }).execute(),
  )
  const response = await fetch(`${broken.url}${agentApi}sites`, {
    method: 'POST',
    headers: { cookie, 'content-type': json },
    body: '{}',
  })
  expect([response.status, await response.json()]).toEqual([500, { ok: false, refusal: { code: 'internal' } }])
  await broken.dispose()
})
