import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agentRequests, leastRole, type AgentRequests } from '../../shared/agent-protocol'
import type { Role } from '../../shared/team'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { outcomeOf, type Outcome } from '../support/outcome'
import { openAgent, type AgentSocket } from '../support/sockets'
import { agentCases, type Case } from './agent-cases'
import { contents } from './contents'
import { byEachRole, byRole, strangers } from './principals'
import { sceneOf } from './scene'

type Name = keyof AgentRequests
const names = Object.keys(agentRequests) as Name[]
const adminNames = names.filter((name) => leastRole[name] !== 'agent')
let app: OpenApp

beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.dispose())

test('what a plain agent may ask is this, and nothing that rules over others', () => {
  expect(names.filter((name) => leastRole[name] === 'agent')).toEqual([
    ...[
      'heartbeat',
      'accept',
      'inbox',
      'search',
      'shopper',
      'catch-up',
      'earlier',
      'block',
      'reply',
      'note',
      'remove-file',
      'upload-refused',
      'seen',
      'typing',
      'watch',
      'unwatch',
      'take',
      'transfer',
      'close',
      'reopen',
      'called',
    ],
    ...['me', 'edit-me', 'change-password', 'sign-out', 'team', 'sites', 'roster'],
  ])
  expect(adminNames.filter((name) => leastRole[name] !== 'admin')).toEqual([])
})

test.each(Object.entries(strangers))("%s gets no agent's connection (CVE-2026-28514)", async (_, cookieOf) => {
  const cookie = await cookieOf(app)
  const before = await contents(app)
  await expect(openAgent({ url: app.url, cookie })).rejects.toThrow('unauthenticated')
  expect(await contents(app)).toEqual(before)
})

describe.each(names)('%s over the socket (O2, CVE-2022-1176)', (name) => {
  const { well, other = {} } = agentCases[name] as Case<Name>

  test('is open from the least role on, and to nobody below it', async () => {
    expect(await byEachRole(asking(name, well))).toEqual(byRole(name))
  })

  test.each(Object.entries(other))('asked about %s, is refused as its rule says', async (_, { ask, is }) => {
    expect(await byEachRole(asking(name, ask))).toEqual(
      typeof is === 'string' ? { agent: is, admin: is, owner: is } : is,
    )
  })
})

test.each(adminNames)(
  'an admin who is made an agent may not ask %s any more, on the connection they have',
  async (name) => {
    const admin = await hire(app, { role: 'admin' })
    const { socket, ask } = await openAgent(admin)
    await app.context.store.transaction((tx) =>
      tx.db.updateTable('agents').set({ role: 'agent' }).where('id', '=', admin.me.id).execute(),
    )
    const before = await contents(app)
    const input = await (agentCases[name] as Case<Name>).well(sceneOf(app))
    expect(await outcomeOf(ask(name, input))).toBe('forbidden')
    expect((await contents(app)).settings).toBe(before.settings)
    expect(await outcomeOf(ask('inbox', { list: 'all' }))).toBe('ok')
    socket.close()
  },
)

const asking = (name: Name, inputOf: Case<Name>['well']) => async (role: Role) => {
  const { socket, ask } = await openAgent(await hire(app, { role }))
  const input = await inputOf(sceneOf(app))
  const outcome = await Promise.race([name === 'sign-out' ? ended(socket) : never, outcomeOf(ask(name, input))])
  socket.close()
  return outcome
}

/** Signing out ends the very connection that asked: that is the answer. */
const ended = (socket: AgentSocket['socket']) =>
  new Promise<Outcome>((resolve) => socket.once('disconnect', () => resolve('ok')))
const never = new Promise<Outcome>(() => undefined)
