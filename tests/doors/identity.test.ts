import { createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shopperToken } from '../../server/features/shoppers/token/shopper-token'
import { shopperFiles } from '../../shared/attachment'
import { ShopperId } from '../../shared/ids'
import { shopperSignOut } from '../../shared/shopper-protocol'
import { hire } from '../support/hire'
import { inMinutes, signIdentity } from '../support/jwt'
import { openApp, type OpenApp } from '../support/open-app'
import type { SignedIn } from '../support/people'
import { openShopper } from '../support/sockets'
import { clientId } from './scene'

let app: OpenApp
let owner: SignedIn
let kid: string
let secret: string

beforeAll(async () => {
  app = await openApp()
  owner = await hire(app, { role: 'owner' })
})
beforeEach(async () => {
  const { keys } = await owner.ask('site-keys', { site: app.site.id })
  for (const key of keys) await owner.ask('remove-site-key', { site: app.site.id, kid: key.kid })
  const made = await owner.ask('add-site-key', { site: app.site.id })
  ;[kid, secret] = [made.key.kid, made.secret]
})
afterAll(() => app.dispose())

const signed = (more: object = {}) =>
  signIdentity({
    kid,
    secret,
    aud: app.site.key,
    sub: '1042',
    name: 'Ioana Dumitru',
    email: 'Ioana@mail.example',
    ...more,
  })

/** Somebody comes, is greeted, and goes again. */
async function comes(identity: string | null, token: string | null = null, site = app.site.key) {
  const { socket, welcome } = await openShopper(app.url, { site, token, identity })
  socket.close()
  return welcome
}
const idOf = ({ token }: { token: string }) => token.split('.')[0]

test('whoever brings an identity that the shop has signed is verified, and the same person on every device (T5)', async () => {
  const [laptop, phone] = [await comes(signed()), await comes(signed())]
  expect(laptop).toMatchObject({
    contact: { name: 'Ioana Dumitru', email: 'ioana@mail.example', verified: true },
    identityFault: null,
  })
  expect(idOf(phone)).toBe(idOf(laptop))
  expect(await comes(null, laptop.token)).toMatchObject({ contact: { verified: true } })
})

test('a number is an id as well as words are', async () => {
  expect(idOf(await comes(signed({ sub: 1042 })))).toBe(idOf(await comes(signed({ sub: '1042' }))))
})

test('a name or an address that nobody could be called is left out; who it is stands', async () => {
  expect(await comes(signed({ sub: 'odd', name: 'x'.repeat(200), email: 'nowhere' }))).toMatchObject({
    contact: { name: null, email: null, verified: true },
    identityFault: null,
  })
})

test('while one key takes the place of another both are valid, and what was signed with a removed one is not (T5)', async () => {
  const { key, secret: next } = await owner.ask('add-site-key', { site: app.site.id })
  await expect(owner.ask('add-site-key', { site: app.site.id })).rejects.toThrow('conflict')
  expect((await comes(signed())).identityFault).toBeNull()
  expect((await comes(signed({ kid: key.kid, secret: next }))).identityFault).toBeNull()
  await owner.ask('remove-site-key', { site: app.site.id, kid })
  expect((await comes(signed())).identityFault).toBe('unknown-key')
  expect((await comes(signed({ kid: key.kid, secret: next }))).identityFault).toBeNull()
})

test('a key is shown once: no list tells its secret', async () => {
  expect(
    JSON.stringify([await owner.ask('site-keys', { site: app.site.id }), await owner.ask('sites', {})]),
  ).not.toContain(secret)
})

/** The token's own header asks for another algorithm, with a signature that would hold by it. */
function other(alg: string, signature: (body: string) => string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const body = `${part({ alg, typ: 'JWT', kid })}.${part({ exp: inMinutes(5), aud: app.site.key, sub: '1042' })}`
  return `${body}.${signature(body)}`
}
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })

describe('An identity that does not hold (chatwoot#9493)', () => {
  const wrong: Record<string, [() => string, string]> = {
    'signed with another secret': [() => signed({ secret: `${secret}x` }), 'bad-signature'],
    'signed with the public key of the tag': [() => signed({ secret: app.site.key }), 'bad-signature'],
    'not signed at all': [() => signed().replace(/[^.]+$/, ''), 'bad-signature'],
    'that says alg none': [() => other('none', () => ''), 'malformed'],
    'that says HS512, and is': [
      () => other('HS512', (body) => createHmac('sha512', secret).update(body).digest('base64url')),
      'malformed',
    ],
    'that says RS256, and is': [
      () => other('RS256', (body) => sign('sha256', Buffer.from(body), createPrivateKey(rsa)).toString('base64url')),
      'malformed',
    ],
    'for another site': [() => signed({ aud: 'another' }), 'other-audience'],
    'for nobody': [() => signed({ aud: undefined }), 'other-audience'],
    'of yesterday': [() => signed({ exp: inMinutes(-1440) }), 'expired'],
    'without an end': [() => signed({ exp: undefined }), 'malformed'],
    'that lasts a month': [() => signed({ exp: inMinutes(30 * 1440) }), 'too-long-lived'],
    'of tomorrow': [() => signed({ nbf: inMinutes(600) }), 'not-yet-valid'],
    'without a kid': [() => signed({ kid: undefined }), 'unknown-key'],
    'with a made-up kid': [() => signed({ kid: 'made-up' }), 'unknown-key'],
    'without a subject': [() => signed({ sub: undefined }), 'malformed'],
    'with an empty subject': [() => signed({ sub: '' }), 'malformed'],
    'that is no JWT': [() => 'ioana', 'malformed'],
    'with a critical header that nobody knows': [() => signed({ header: { crit: ['x'], x: 1 } }), 'malformed'],
  }
  test.each(Object.entries(wrong))(
    '%s: the page is told why, and the shopper can chat unverified',
    async (_, [make, fault]) => {
      const welcome = await comes(make())
      expect(welcome).toMatchObject({
        identityFault: fault,
        contact: { name: null, verified: false },
        conversation: null,
      })
    },
  )

  test('of one site is of no use on another, even under its name (A)', async () => {
    const { site } = await owner.ask('add-site', { name: 'Glaze & Co', allowedOrigins: [] })
    expect((await comes(signed({ aud: site.key }), null, site.key)).identityFault).toBe('unknown-key')
  })

  test('lets nobody see what belongs to whom the shop vouched for before at this browser', async () => {
    const ioana = await openShopper(app.url, { site: app.site.key, identity: signed({ sub: '77' }) })
    await ioana.ask('send', { clientMessageId: clientId(), text: 'Where is my order?' })
    const next = await comes(signed({ sub: '8', secret: 'guessed' }), ioana.welcome.token)
    expect([idOf(next) === idOf(ioana.welcome), next.conversation]).toEqual([false, null])
    ioana.socket.close()
  })

  test('costs an unverified shopper nothing of what they have said', async () => {
    const mihai = await openShopper(app.url, { site: app.site.key })
    const { conversation } = await mihai.ask('send', { clientMessageId: clientId(), text: 'Hello' })
    expect((await comes(signed({ secret: 'wrong' }), mihai.welcome.token)).conversation?.id).toBe(conversation)
    mihai.socket.close()
  })
})

test('a secret is made for admins alone', async () => {
  const agent = await hire(app, { role: 'agent' })
  for (const ask of ['site-keys', 'add-site-key'] as const)
    await expect(agent.ask(ask, { site: app.site.id })).rejects.toThrow('forbidden')
})

describe('A token that was copied', () => {
  const signOut = (token: string, { origin = app.url, site = app.site.key } = {}) =>
    fetch(`${app.url}${shopperSignOut}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'text/plain;charset=UTF-8' },
      body: JSON.stringify({ site, token }),
    })

  test('before the sign-in is nobody after it, also on a connection that is open (T12)', async () => {
    const page = await openShopper(app.url, { site: app.site.key })
    const copy = await openShopper(app.url, { site: app.site.key, token: page.welcome.token })
    const ended = new Promise<void>((resolve) => copy.socket.once('disconnect', () => resolve()))
    const onPhone = await openShopper(app.url, {
      site: app.site.key,
      identity: signed({ sub: 'fixed', exp: inMinutes(4) }),
    })
    await onPhone.ask('send', { clientMessageId: clientId(), text: 'From my phone' })
    onPhone.socket.close()
    page.socket.close()
    const ioana = await comes(signed({ sub: 'fixed' }), page.welcome.token)
    await ended
    const copied = await comes(null, page.welcome.token)
    expect([
      idOf(copied) === idOf(ioana),
      idOf(copied) === idOf(page.welcome),
      copied.contact.verified,
      copied.conversation,
    ]).toEqual([false, false, false, null])
  })

  test('opens nothing once its shopper has signed out: no connection, no upload, and the open one ends (T12)', async () => {
    const ioana = await openShopper(app.url, { site: app.site.key, identity: signed({ sub: 'leaves' }) })
    const { token } = ioana.welcome
    await ioana.ask('send', { clientMessageId: clientId(), text: 'Where is my order?' })
    const copy = await openShopper(app.url, { site: app.site.key, token })
    const ends = [ioana, copy].map(
      ({ socket }) => new Promise<void>((resolve) => socket.once('disconnect', () => resolve())),
    )
    expect((await signOut(token)).status).toBe(200)
    await Promise.all(ends)
    expect(await comes(null, token)).toMatchObject({
      contact: { name: null, verified: false },
      conversation: null,
      identityFault: 'ended',
    })
    const upload = await fetch(`${app.url}${shopperFiles}`, {
      method: 'POST',
      headers: {
        origin: app.url,
        authorization: `Bearer ${token}`,
        'x-counterbell-site': app.site.key,
        'x-file-name': 'a.txt',
        'content-type': 'text/plain',
      },
      body: 'Hello',
    })
    expect(upload.status).toBe(401)
    expect(await comes(signed({ sub: 'leaves' }))).toMatchObject({
      contact: { verified: true },
      conversation: { state: expect.any(String) as string },
    })
  })

  test('opens nothing once somebody unverified has signed out', async () => {
    const mihai = await openShopper(app.url, { site: app.site.key })
    const { token } = mihai.welcome
    await mihai.ask('send', { clientMessageId: clientId(), text: 'Hello' })
    expect((await comes(null, token)).conversation).not.toBeNull()
    await signOut(token)
    expect(await comes(null, token)).toMatchObject({ conversation: null, identityFault: null })
    mihai.socket.close()
  })

  test('is signed out by pages of its own site alone, and by nobody without it', async () => {
    const ioana = await comes(signed({ sub: 'stays' }))
    expect([
      (await signOut(ioana.token, { origin: 'https://elsewhere.example' })).status,
      (await signOut(ioana.token, { site: 'no-such-site' })).status,
    ]).toEqual([403, 404])
    expect((await signOut(ioana.token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status).toBe(200)
    expect(
      (
        await fetch(`${app.url}${shopperSignOut}`, {
          method: 'POST',
          headers: { origin: app.url, 'content-type': 'text/plain' },
          body: 'no JSON',
        })
      ).status,
    ).toBe(400)
    expect(await comes(null, ioana.token)).toMatchObject({ contact: { verified: true } })
  })

  test('and bought with a key that was then removed reads nothing more, also on a connection that is open; by the other key one goes on (T12)', async () => {
    const thief = await openShopper(app.url, { site: app.site.key, identity: signed({ sub: 'rich' }) })
    const ended = new Promise<void>((resolve) => thief.socket.once('disconnect', () => resolve()))
    const { key, secret: next } = await owner.ask('add-site-key', { site: app.site.id })
    const ioana = await comes(signed({ sub: 'rich', kid: key.kid, secret: next }))
    await owner.ask('remove-site-key', { site: app.site.id, kid })
    await ended
    expect(await comes(null, thief.welcome.token)).toMatchObject({
      contact: { verified: false },
      identityFault: 'ended',
    })
    expect(await comes(null, ioana.token)).toMatchObject({ contact: { verified: true }, identityFault: null })
  })

  test('lasts seven days without a fresh identity, and with one stays the same for a day (T12)', async () => {
    const first = await comes(signed({ sub: 'daily' }))
    expect((await comes(signed({ sub: 'daily' }), first.token)).token).toBe(first.token)
    const [id = '', generation, issuedAt, key] = first.token.split('.')
    const ago = (days: number) =>
      shopperToken(app.context.secret, app.site.id, ShopperId.parse(id), {
        generation: Number(generation),
        issuedAt: Number(issuedAt) - days * 86_400_000,
        key: key!,
      })
    expect(await comes(null, ago(6.9))).toMatchObject({ contact: { verified: true }, token: ago(6.9) })
    expect(await comes(null, ago(7))).toMatchObject({ contact: { verified: false }, identityFault: 'ended' })
    const renewed = await comes(signed({ sub: 'daily' }), ago(2))
    expect([renewed.token === ago(2), idOf(renewed)]).toEqual([false, id])
  })

  test('with other words between its dots is nobody', async () => {
    const { token } = await comes(signed({ sub: 'changed' }))
    const [id = '', generation, issuedAt, key, signature] = token.split('.')
    for (const forged of [
      [id, signature],
      [id, generation, Number(issuedAt) + 1, key, signature],
      [id, 5, issuedAt, key, signature],
      [id],
      [`${id}.${generation}`],
      ['', '', '', '', ''],
    ])
      expect((await comes(null, forged.join('.'))).contact.verified).toBe(false)
  })
})

test('a token as an earlier version gave it goes on telling an unverified shopper their conversation', async () => {
  const mihai = await openShopper(app.url, { site: app.site.key })
  const { conversation } = await mihai.ask('send', { clientMessageId: clientId(), text: 'Hello' })
  const id = idOf(mihai.welcome)!
  const earlier = `${id}.${createHmac('sha256', app.context.secret).update(`shopper:${app.site.id}:${id}`).digest('base64url')}`
  expect((await comes(null, earlier)).conversation?.id).toBe(conversation)
  mihai.socket.close()
})

test('what of an identity cannot be kept is told to the page; an empty one is no fault (T12)', async () => {
  expect((await comes(signed({ sub: 'one', email: 'nowhere' }))).identityIgnored).toEqual(['email'])
  expect((await comes(signed({ sub: 'long', name: 'x'.repeat(200), email: 'nowhere' }))).identityIgnored).toEqual([
    'name',
    'email',
  ])
  for (const email of [null, undefined, '', 'ioana@mail.example'])
    expect((await comes(signed({ sub: 'none', email }))).identityIgnored).toEqual([])
})
