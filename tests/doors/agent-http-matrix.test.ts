import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agentApi, agentRequests, type AgentRequests } from '../../shared/agent-protocol'
import { refusals, type Answer } from '../../shared/refusals'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { post } from '../support/people'
import { agentCases, type Case } from './agent-cases'
import { contents } from './contents'
import { byRole, roles, strangers } from './principals'
import { sceneOf } from './scene'

type Name = keyof AgentRequests
/** Watching is a matter of the socket; over HTTP there is no such address. */
const names = (Object.keys(agentRequests) as Name[]).filter((name) => !['watch', 'unwatch'].includes(name))
let app: OpenApp

beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.dispose())

/** CVE-2026-28514: closed by default. */
test('there is an expectation for every request of an agent, so that none is added without one', () => {
  expect(Object.keys(agentCases).toSorted()).toEqual(Object.keys(agentRequests).toSorted())
})

describe.each(names)('%s over HTTP (O2, CVE-2022-1176)', (name) => {
  const { well, other = {} } = agentCases[name] as Case<Name>

  test('is refused to whoever is not signed in, and changes nothing (H8)', async () => {
    const input = await well(sceneOf(app))
    for (const [who, cookieOf] of Object.entries(strangers)) {
      const cookie = await cookieOf(app)
      const before = await contents(app)
      expect([who, await asked(name, input, cookie)]).toEqual([who, 'unauthenticated'])
      expect(await contents(app)).toEqual(before)
    }
  })

  test('is open from the least role on, and to nobody below it', async () => {
    const outcomes = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await asked(name, await well(sceneOf(app)), (await hire(app, { role })).cookie)])))
    expect(outcomes).toEqual(byRole(name))
  })

  test.each(Object.entries(other))('asked about %s, is refused as its rule says', async (_, { ask, is }) => {
    const outcomes = Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await asked(name, await ask(sceneOf(app)), (await hire(app, { role })).cookie)])))
    expect(outcomes).toEqual(typeof is === 'string' ? { agent: is, admin: is, owner: is } : is)
  })
})

/** The answer, having checked that its status says the same. */
async function asked(name: Name, input: unknown, cookie: string): Promise<string> {
  const response = await post(app.url, agentApi + name, input, cookie)
  const answer = (await response.json()) as Answer<unknown>
  const outcome = answer.ok ? 'ok' : answer.refusal.code
  expect([outcome, response.status]).toEqual([outcome, answer.ok ? 200 : refusals[answer.refusal.code].status])
  return outcome
}
