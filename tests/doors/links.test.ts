import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sessionApi } from '../../shared/agent-protocol'
import type { Answer } from '../../shared/refusals'
import { hire, type Hired } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { ana, maria, oksana, post, radu, signIn, tokenOf } from '../support/people'
import { ServerProcess } from '../support/server-process'

// Whole servers are started, and each password costs 128 MiB of scrypt.
vi.setConfig({ testTimeout: 90_000 })

/** How it ended. */
async function follow(url: string, kind: 'set-up' | 'join' | 'link', input: object): Promise<string> {
  const answer = (await (await post(url, sessionApi + kind, input)).json()) as Answer<unknown>
  return answer.ok ? 'ok' : answer.refusal.code
}

describe('the set-up link (O1)', () => {
  let server: ServerProcess
  let first: string
  beforeAll(async () => {
    server = await ServerProcess.start()
    first = tokenOf(server.printed.setUp!)
    await server.restart()
  })
  afterAll(() => server.dispose())

  test('is new after a restart, and the old one works no more', async () => {
    expect(tokenOf(server.printed.setUp!)).not.toBe(first)
    expect(await follow(server.url, 'set-up', { token: first, ...ana })).toBe('expired')
  })

  test('has its secret in the fragment, which no server and no log is told', () => {
    const { hash, search, pathname } = new URL(server.printed.setUp!)
    expect([hash.length > 40, search, pathname]).toEqual([true, '', '/console/set-up'])
  })

  test('makes one owner, however many follow it at the same moment; is none afterwards, even after a restart', async () => {
    const token = tokenOf(server.printed.setUp!)
    const tried = await Promise.all(
      [ana, maria, radu].map((person) => follow(server.url, 'set-up', { token, ...person })),
    )
    expect(tried.toSorted()).toEqual(['expired', 'expired', 'ok'])
    expect(await follow(server.url, 'link', { token })).toBe('expired')
    const said = server.output.length
    await server.restart()
    expect(server.output.slice(said)).not.toContain('set-up')
  })
})

test('OWNER_EMAIL and OWNER_PASSWORD make the owner without a link; changed later, they change nothing (O1)', async () => {
  const server = await ServerProcess.start({ OWNER_EMAIL: 'Ana@Atelier-Lut.example', OWNER_PASSWORD: ana.password })
  expect(server.printed.setUp).toBeNull()
  expect((await signIn(server.url, ana)).me.role).toBe('owner')
  await server.restart({ OWNER_EMAIL: maria.email, OWNER_PASSWORD: maria.password })
  await expect(signIn(server.url, maria)).rejects.toThrow('unauthenticated')
  expect((await signIn(server.url, ana)).me.role).toBe('owner')
  expect(server.output).not.toContain(ana.password)
  await server.dispose()
})

describe('an invitation (O2)', () => {
  let app: OpenApp
  let owner: Hired
  beforeAll(async () => {
    app = await openApp()
    owner = await hire(app, { role: 'owner' })
  })
  afterAll(() => app.dispose())

  const invite = async (email: string) => {
    const { link, agent } = await owner.ask('invite', {
      email,
      name: 'Oksana',
      role: 'agent',
      capacity: 3,
      languages: [],
      departments: [],
    })
    return { token: tokenOf(link), agent }
  }
  const choose = (token: string, kind: 'set-up' | 'join' = 'join') => follow(app.url, kind, { ...oksana, token })

  test('works once, however many follow it at the same moment', async () => {
    const { token } = await invite('one@atelier-lut.example')
    expect((await Promise.all([choose(token), choose(token), choose(token)])).toSorted()).toEqual([
      'expired',
      'expired',
      'ok',
    ])
  })

  test('makes nobody an owner where a set-up link is asked for', async () => {
    const { token } = await invite('two@atelier-lut.example')
    expect([await choose(token, 'set-up'), await choose(token)]).toEqual(['expired', 'ok'])
  })

  test('is void once a newer one was made, once the person is deactivated, and after seven days', async () => {
    const [renewed, stopped, old] = [
      await invite('three@atelier-lut.example'),
      await invite('four@atelier-lut.example'),
      await invite('five@atelier-lut.example'),
    ]
    await owner.ask('invite-again', { agent: renewed.agent.id })
    await owner.ask('deactivate', { agent: stopped.agent.id })
    const week = 7 * 86_400_000
    await app.context.store.transaction(async (tx) => {
      const { expires_at } = await tx.db
        .selectFrom('links')
        .select('expires_at')
        .where('agent_id', '=', old.agent.id)
        .executeTakeFirstOrThrow()
      expect(Math.abs(expires_at - tx.now - week)).toBeLessThan(60_000)
      await tx.db.updateTable('links').set({ expires_at: tx.now }).where('agent_id', '=', old.agent.id).execute()
    })
    expect([await choose(renewed.token), await choose(stopped.token), await choose(old.token)]).toEqual([
      'expired',
      'expired',
      'expired',
    ])
  })

  test('tells whose it is to whoever holds it, and nothing to whoever guesses', async () => {
    const { token } = await invite('six@atelier-lut.example')
    expect(await (await post(app.url, `${sessionApi}link`, { token })).json()).toEqual({
      ok: true,
      value: { kind: 'join', email: 'six@atelier-lut.example', name: 'Oksana' },
    })
    for (const guess of ['', 'x', token.slice(1), `${token}x`])
      expect(await follow(app.url, 'link', { token: guess })).toBe('expired')
  })

  test('a password is kept as a memory-hard hash with its own salt, and nowhere as it is', async () => {
    const [one, other] = [await invite('seven@atelier-lut.example'), await invite('eight@atelier-lut.example')]
    await choose(one.token)
    await choose(other.token)
    const rows = await app.context.store.read((tx) =>
      tx.db.selectFrom('agents').select('password_hash').where('id', 'in', [one.agent.id, other.agent.id]).execute(),
    )
    // OWASP: scrypt with N = 2^17, r = 8, p = 1.
    for (const { password_hash } of rows) expect(password_hash).toMatch(/^scrypt\$131072\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
    expect(new Set(rows.map((row) => row.password_hash)).size).toBe(2)
  })
})
