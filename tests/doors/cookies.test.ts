import { afterAll, beforeAll, expect, test } from 'vitest'
import { agentApi, sessionApi } from '../../shared/agent-protocol'
import { hire, newSession, password } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { post } from '../support/people'

let app: OpenApp
let secure: OpenApp
beforeAll(async () => {
  ;[app, secure] = await Promise.all([openApp(), openApp({ PUBLIC_URL: 'https://chat.example' })])
})
afterAll(async () => {
  await Promise.all([app.dispose(), secure.dispose()])
})

/** A cookie that a sign-in sets, the session's or the device's: its name, and its attributes in small letters. */
async function signInCookie(
  where: OpenApp,
  which: 0 | 1 = 0,
): Promise<{ name: string; value: string; attributes: string[] }> {
  const { email } = await hire(where)
  const cookies = (
    await post(where.url, `${sessionApi}sign-in`, { email, password }, '', where.context.publicUrl)
  ).headers.getSetCookie()
  expect(cookies).toHaveLength(2)
  const [pair, ...attributes] = cookies[which]!.split('; ')
  return {
    name: pair!.split('=')[0]!,
    value: pair!.split('=')[1]!,
    attributes: attributes.map((each) => each.toLowerCase()),
  }
}

test("an agent's cookie can be read by no script and goes with no request from elsewhere", async () => {
  const { name, attributes } = await signInCookie(app)
  expect(name).toBe('counterbell')
  expect(attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=strict', 'path=/']))
  expect(attributes.filter((each) => each.startsWith('domain'))).toEqual([])
})

test('the cookie by which an account knows a browser again is as closed, and names neither the account nor the session', async () => {
  const { name, value, attributes } = await signInCookie(secure, 1)
  expect([name, value]).toEqual([
    '__Host-counterbell-device',
    expect.stringMatching(/^[\w-]{22}\.[\w-]{43}$/) as string,
  ])
  expect(attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=strict', 'path=/', 'secure']))
})

test('under TLS it is bound to this host and to TLS', async () => {
  const { name, attributes } = await signInCookie(secure)
  expect(name).toBe('__Host-counterbell')
  expect(attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=strict', 'path=/', 'secure']))
  expect(attributes.filter((each) => each.startsWith('domain'))).toEqual([])
})

test('under TLS a cookie without the prefix, which a neighbour could have set, is nobody', async () => {
  const { cookie } = await hire(secure, { role: 'owner' })
  const statuses = await Promise.all(
    [cookie, cookie.replace('__Host-', '')].map(
      async (each) =>
        (
          await fetch(`${secure.url}${agentApi}me`, {
            method: 'POST',
            headers: { cookie: each, 'content-type': 'application/json' },
            body: '{}',
          })
        ).status,
    ),
  )
  expect(statuses).toEqual([200, 401])
})

test('each sign-in has a token of its own, long and random; the database holds only its hash', async () => {
  const tokens = [(await signInCookie(app)).value, (await signInCookie(app)).value]
  expect(new Set(tokens).size).toBe(2)
  expect(tokens.every((token) => /^[\w-]{43}$/.test(token))).toBe(true)
  const stored = await app.context.store.read((tx) => tx.db.selectFrom('sessions').select('token_hash').execute())
  for (const token of tokens) expect(JSON.stringify(stored)).not.toContain(token)
})

test('signing out clears the cookie, and the session is over for whoever kept it', async () => {
  const maria = await hire(app)
  const out = await post(app.url, `${agentApi}sign-out`, {}, maria.cookie)
  expect(out.headers.getSetCookie()[0]).toMatch(/^counterbell=;.*(Max-Age=0|Expires=Thu, 01 Jan 1970)/)
  expect((await post(app.url, `${agentApi}me`, {}, maria.cookie)).status).toBe(401)
})

test('signing out on one device leaves the other signed in', async () => {
  const laptop = await hire(app)
  const phone = await newSession(app, laptop.me.id)
  await laptop.ask('sign-out', {})
  expect((await phone.ask('me', {})).me.id).toBe(laptop.me.id)
})

test('a shopper is given no cookie by any page, script or connection of ours (S1)', async () => {
  for (const path of ['/', '/demo/', '/widget.js', '/console/', '/healthz']) {
    expect([path, (await fetch(app.url + path, { redirect: 'manual' })).headers.getSetCookie()]).toEqual([path, []])
  }
})
