import { randomUUID } from 'node:crypto'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConversationId } from '../../shared/ids'
import type { Asked } from '../../shared/request'
import { shopperRequests, type ShopperRequests } from '../../shared/shopper-protocol'
import type { Site } from '../../shared/site'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { outcomeOf } from '../support/outcome'
import { openShopper, type ShopperSocket } from '../support/sockets'
import { contents } from './contents'
import { clientId, nowhere } from './scene'

type Name = keyof ShopperRequests
const names = Object.keys(shopperRequests) as Name[]
const page = { url: 'https://shop.example/cart', title: 'Cart' }

/** These name no conversation, and can only ever reach one's own. */
type Own = 'send' | 'past' | 'call-back' | 'remove-file'
const own: Own[] = ['send', 'past', 'call-back', 'remove-file']
/** About a conversation. In this order each may be asked of hers. */
const about: { [N in Exclude<Name, Own>]: (conversation: ConversationId) => Asked<ShopperRequests, N> } = {
  'catch-up': (conversation) => ({ conversation, after: 0 }),
  seen: (conversation) => ({ conversation, seq: 1 }),
  typing: (conversation) => ({ conversation, on: true }),
  visit: (conversation) => ({ conversation, page }),
  describe: (conversation) => ({ conversation, contact: { name: 'Ioana' }, attributes: { plan: 'gold' } }),
  'file-pass': (conversation) => ({ conversation }),
  edit: (conversation) => ({
    conversation,
    commandId: clientId(),
    target: 2,
    text: 'Is the cobalt mug safe in the dishwasher?',
  }),
  delete: (conversation) => ({ conversation, commandId: clientId(), target: 2 }),
  'withdraw-call': (conversation) => ({ conversation, commandId: clientId() }),
  leave: (conversation) => ({ conversation, commandId: clientId() }),
  end: (conversation) => ({ conversation, commandId: clientId() }),
  rate: (conversation) => ({ conversation, commandId: clientId(), score: 'good' }),
}
const bound = Object.keys(about) as Exclude<Name, Own>[]

let app: OpenApp
let other: Site
/** Ioana's, on the demo shop, with a conversation of hers. */
let ioana: ShopperSocket
let hers: ConversationId

beforeAll(async () => {
  app = await openApp()
  const owner = await hire(app, { role: 'owner' })
  other = (await owner.ask('add-site', { name: 'Glaze & Co', allowedOrigins: [] })).site
  ioana = await openShopper(app.url, { site: app.site.key })
  hers = (await say(ioana, 'Is the cobalt mug dishwasher safe?')).conversation
})
afterAll(() => app.dispose())

const mihai = () => openShopper(app.url, { site: app.site.key })
const [id, signature] = [() => ioana.welcome.token.split('.')[0]!, () => ioana.welcome.token.split('.')[1]!]

/** Whoever is not Ioana, however close they come. */
const others: Record<string, () => Promise<ShopperSocket>> = {
  'another shopper': async () => openShopper(app.url, { site: app.site.key, token: (await mihai()).welcome.token }),
  'a newcomer without a token': mihai,
  'her id with a made-up signature': () =>
    openShopper(app.url, { site: app.site.key, token: `${id()}.${'A'.repeat(43)}` }),
  "her id with another shopper's signature": async () =>
    openShopper(app.url, { site: app.site.key, token: `${id()}.${(await mihai()).welcome.token.split('.')[1]}` }),
  'her id with no signature': () => openShopper(app.url, { site: app.site.key, token: id() }),
  'her id with an empty signature': () => openShopper(app.url, { site: app.site.key, token: `${id()}.` }),
  'her token less a letter': () =>
    openShopper(app.url, { site: app.site.key, token: ioana.welcome.token.slice(0, -1) }),
  'her signature with the id in capitals': () =>
    openShopper(app.url, { site: app.site.key, token: `${id().toUpperCase()}.${signature()}` }),
  'her token on another site': () => openShopper(app.url, { site: other.key, token: ioana.welcome.token }),
  "another site's token": async () =>
    openShopper(app.url, {
      site: app.site.key,
      token: (await openShopper(app.url, { site: other.key })).welcome.token,
    }),
}

test('there is an expectation for every request of a shopper', () => {
  expect(names.toSorted()).toEqual([...bound, ...own].toSorted())
})

test.each(bound)('Ioana may ask %s about her own conversation, on every device that has her token', async (name) => {
  const phone = await openShopper(app.url, { site: app.site.key, token: ioana.welcome.token })
  // Hers is a left message: she does not wait, so there is nothing to leave; nor has she asked to be called.
  expect(await outcomeOf(phone.ask(name, about[name](hers)))).toBe(
    name === 'leave' || name === 'withdraw-call' ? 'wrong-state' : 'ok',
  )
  expect(await outcomeOf(phone.ask(name, about[name](nowhere)))).toBe('not-found')
  phone.socket.close()
})

describe.each(Object.entries(others))('%s (S14, CVE-2022-1176)', (_, open) => {
  test("is told that Ioana's conversation is not there, whatever they ask, and changes nothing of it", async () => {
    const { socket, welcome, ask } = await open()
    const before = await contents(app)
    for (const name of bound) expect([name, await outcomeOf(ask(name, about[name](hers)))]).toEqual([name, 'not-found'])
    expect(await contents(app)).toEqual(before)
    expect((await ask('past', {})).rows.map(({ id }) => id)).not.toContain(hers)
    expect([welcome.conversation?.id, welcome.token.split('.')[0]]).not.toEqual([hers, id()])
    socket.close()
  })

  test('speaks in a conversation of their own', async () => {
    const shopper = await open()
    expect((await say(shopper, 'Hello?')).conversation).not.toBe(hers)
    expect(
      (await ioana.ask('catch-up', { conversation: hers, after: 0 })).events.filter(
        (event) => event.kind === 'message',
      ),
    ).toHaveLength(1)
    shopper.socket.close()
  })
})

test("a shopper hears nothing of another's conversation, though both are on the same page", async () => {
  const neighbour = await mihai()
  const heard: unknown[] = []
  neighbour.socket.onAny((...push: unknown[]) => heard.push(push))
  await say(ioana, 'Anybody?')
  await say(neighbour, 'Hello?')
  expect(JSON.stringify(heard)).toContain('Hello?')
  expect(JSON.stringify(heard)).not.toContain(hers)
  expect(JSON.stringify(heard)).not.toContain('Anybody?')
})

test("an agent's request is nothing that a shopper's connection knows", async () => {
  const { socket } = await mihai()
  const before = await contents(app)
  expect(await (socket as Socket).timeout(3_000).emitWithAck('team', {})).toEqual({
    ok: false,
    refusal: { code: 'not-found' },
  })
  expect(await contents(app)).toEqual(before)
})

test("a shopper's token opens no agent's door, and an agent's cookie makes nobody more than a shopper", async () => {
  const cookie = `counterbell=${ioana.welcome.token}`
  const answer = await fetch(`${app.url}/api/agent/inbox`, {
    method: 'POST',
    headers: { cookie, authorization: `Bearer ${ioana.welcome.token}`, 'content-type': 'application/json' },
    body: '{"list":"all"}',
  })
  expect(answer.status).toBe(401)
})

const say = (shopper: ShopperSocket, text: string) =>
  shopper.ask('send', { clientMessageId: clientId(), text, page: null })

test('an id in a token is made by us: an unsigned wish for one is not granted', async () => {
  const wished = randomUUID()
  const { welcome } = await openShopper(app.url, { site: app.site.key, token: `${wished}.x` })
  expect(welcome.token.startsWith(wished)).toBe(false)
})
