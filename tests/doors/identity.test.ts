import { createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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

const signed = (more: object = {}) => signIdentity({ kid, secret, aud: app.site.key, sub: '1042', name: 'Ioana Dumitru', email: 'Ioana@mail.example', ...more })

/** Somebody comes, is greeted, and goes again. */
async function comes(identity: string | null, token: string | null = null, site = app.site.key) {
  const { socket, welcome } = await openShopper(app.url, { site, token, identity })
  socket.close()
  return welcome
}
const idOf = ({ token }: { token: string }) => token.split('.')[0]

test('whoever brings an identity that the shop has signed is verified, and the same person on every device (T5)', async () => {
  const [laptop, phone] = [await comes(signed()), await comes(signed())]
  expect(laptop).toMatchObject({ contact: { name: 'Ioana Dumitru', email: 'ioana@mail.example', verified: true }, identityFault: null })
  expect(idOf(phone)).toBe(idOf(laptop))
  expect(await comes(null, laptop.token)).toMatchObject({ contact: { verified: true } })
})

test('a number is an id as well as words are', async () => {
  expect(idOf(await comes(signed({ sub: 1042 })))).toBe(idOf(await comes(signed({ sub: '1042' }))))
})

test('a name or an address that nobody could be called is left out; who it is stands', async () => {
  expect(await comes(signed({ sub: 'odd', name: 'x'.repeat(200), email: 'nowhere' }))).toMatchObject({ contact: { name: null, email: null, verified: true }, identityFault: null })
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
  expect(JSON.stringify([await owner.ask('site-keys', { site: app.site.id }), await owner.ask('sites', {})])).not.toContain(secret)
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
    'that says HS512, and is': [() => other('HS512', (body) => createHmac('sha512', secret).update(body).digest('base64url')), 'malformed'],
    'that says RS256, and is': [() => other('RS256', (body) => sign('sha256', Buffer.from(body), createPrivateKey(rsa)).toString('base64url')), 'malformed'],
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
  test.each(Object.entries(wrong))('%s: the page is told why, and the shopper can chat unverified', async (_, [make, fault]) => {
    const welcome = await comes(make())
    expect(welcome).toMatchObject({ identityFault: fault, contact: { name: null, verified: false }, conversation: null })
  })

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
  for (const ask of ['site-keys', 'add-site-key'] as const) await expect(agent.ask(ask, { site: app.site.id })).rejects.toThrow('forbidden')
})
