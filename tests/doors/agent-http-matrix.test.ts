import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agentApi, agentRequests, type AgentRequests } from '../../shared/agent-protocol'
import { refusals, type Answer } from '../../shared/refusals'
import type { Role } from '../../shared/team'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import type { Outcome } from '../support/outcome'
import { post } from '../support/people'
import { agentCases, type Case } from './agent-cases'
import { contents } from './contents'
import { byEachRole, byRole, strangers } from './principals'
import { sceneOf } from './scene'

type Name = keyof AgentRequests
/** Watching is a matter of the socket; over HTTP there is no such address. */
const names = (Object.keys(agentRequests) as Name[]).filter((name) => !['watch', 'unwatch'].includes(name))
let app: OpenApp
/** Where nobody ever succeeds, so that nothing changes by itself either. */
let quiet: OpenApp

beforeAll(async () => {
  ;[app, quiet] = await Promise.all([openApp(), openApp()])
})
afterAll(async () => {
  await Promise.all([app.dispose(), quiet.dispose()])
})

/** CVE-2026-28514: closed by default. */
test('there is an expectation for every request of an agent, so that none is added without one', () => {
  expect(Object.keys(agentCases).toSorted()).toEqual(Object.keys(agentRequests).toSorted())
})

describe.each(names)('%s over HTTP (O2, CVE-2022-1176)', (name) => {
  const { well, other = {} } = agentCases[name] as Case<Name>

  test('is refused to whoever is not signed in, and changes nothing (H8)', async () => {
    const input = await well(sceneOf(quiet))
    for (const [who, cookieOf] of Object.entries(strangers)) {
      const cookie = await cookieOf(quiet)
      const before = await contents(quiet)
      expect([who, await asked(quiet, name, input, cookie)]).toEqual([who, 'unauthenticated'])
      expect(await contents(quiet)).toEqual(before)
    }
  })

  test('is open from the least role on, and to nobody below it', async () => {
    expect(await byEachRole(asking(name, well))).toEqual(byRole(name))
  })

  test.each(Object.entries(other))('asked about %s, is refused as its rule says', async (_, { ask, is }) => {
    expect(await byEachRole(asking(name, ask))).toEqual(
      typeof is === 'string' ? { agent: is, admin: is, owner: is } : is,
    )
  })
})

const asking = (name: Name, inputOf: Case<Name>['well']) => async (role: Role) =>
  asked(app, name, await inputOf(sceneOf(app)), (await hire(app, { role })).cookie)

/** The answer, having checked that its status says the same. */
async function asked({ url }: OpenApp, name: Name, input: unknown, cookie: string): Promise<Outcome> {
  const response = await post(url, agentApi + name, input, cookie)
  const answer = (await response.json()) as Answer<unknown>
  const outcome = answer.ok ? 'ok' : answer.refusal.code
  expect([outcome, response.status]).toEqual([outcome, answer.ok ? 200 : refusals[answer.refusal.code].status])
  return outcome
}
