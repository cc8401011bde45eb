import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { Refused } from '../../server/refusal-error'
import { agentApi } from '../../shared/agent-protocol'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { post } from '../support/people'
import { openAgent, openShopper } from '../support/sockets'
import { clientId } from './scene'

const token = 'scraped-by-prometheus'
let app: OpenApp
beforeAll(async () => {
  app = await openApp({ METRICS_TOKEN: token })
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => app.dispose())

const scrape = (authorization: string, query = '', { url } = app) =>
  fetch(`${url}/metrics${query}`, { headers: authorization ? { authorization } : {} })

/** Every sample that is told, by its name with its labels. */
async function samples(of = app): Promise<Record<string, number>> {
  const lines = (await (await scrape(`Bearer ${token}`, '', of)).text())
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )
}

test('the figures are for whoever shows the token, in the header and nowhere else (H10)', async () => {
  const { cookie } = await hire(app, { role: 'owner' })
  const refused = ['', token, `Bearer ${token}x`, 'Bearer ', `Basic ${btoa(`x:${token}`)}`, cookie]
  expect(await Promise.all(refused.map(async (given) => (await scrape(given)).status))).toEqual(refused.map(() => 401))
  expect((await scrape('', `?token=${token}`)).status).toBe(401)
  const allowed = await scrape(`Bearer ${token}`)
  expect([allowed.status, allowed.headers.get('content-type'), allowed.headers.get('cache-control')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
    'no-store',
  ])
})

test('without a token in the settings there is no such page (H10)', async () => {
  const plain = await openApp()
  expect((await fetch(`${plain.url}/metrics`, { headers: { authorization: 'Bearer ' } })).status).toBe(404)
  await plain.dispose()
})

test('what happens is counted: connections, messages by author, assignments, requests by outcome, commits (H10)', async () => {
  const before = await samples()
  const grown = async (name: string) => ((await samples())[name] ?? 0) - (before[name] ?? 0)
  const ioana = await openShopper(app.url, { site: app.site.key })
  const maria = await openAgent(await hire(app), { accepting: true })
  const message = { clientMessageId: clientId(), text: 'Is the cobalt mug dishwasher safe?' }
  const { conversation } = await ioana.ask('send', message)
  // A repeat is no second message (D2).
  await ioana.ask('send', message)
  await vi.waitFor(
    async () => expect(await grown('counterbell_assignments_total{rule="least-loaded"}')).toBe(1),
    10_000,
  )
  const { rows } = await maria.ask('inbox', { list: 'mine' })
  await maria.ask('reply', { conversation, epoch: rows[0]!.epoch, clientMessageId: clientId(), text: 'It is' })
  await maria
    .ask('reply', { conversation, epoch: 99, clientMessageId: clientId(), text: 'It is' })
    .catch(() => undefined)

  const after = await samples()
  expect([after['counterbell_connections{kind="shopper"}'], after['counterbell_connections{kind="agent"}']]).toEqual([
    1, 1,
  ])
  expect(
    await Promise.all(
      [
        'messages_total{author="shopper"}',
        'messages_total{author="agent"}',
        'requests_total{name="send",outcome="ok"}',
        'requests_total{name="reply",outcome="stale"}',
        'requests_total{name="connect",outcome="ok"}',
      ].map((name) => grown(`counterbell_${name}`)),
    ),
  ).toEqual([1, 1, 2, 1, 2])
  expect(await grown('counterbell_commit_seconds_count')).toBeGreaterThanOrEqual(5)
  expect(after['counterbell_commit_group_size_sum']).toBeGreaterThanOrEqual(
    after['counterbell_commit_group_size_count']!,
  )
  for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes', 'process_cpu_seconds_total'])
    expect([name, after[name]! > 0]).toEqual([name, true])
  ioana.socket.close()
  maria.socket.close()
  await vi.waitFor(async () => expect((await samples())['counterbell_connections{kind="shopper"}']).toBe(0))
})

test('what has never happened yet is told as nought, so that the first time shows as an increase (H10)', async () => {
  const told = await samples()
  const rare = [
    'hand_ons_total{reason="agent-lost"}',
    'left_messages_total{reason="last-agent-left"}',
    'assignments_total{rule="transferred"}',
    'lease_expiries_total',
    'requests_total{name="send",outcome="internal"}',
  ]
  expect(rare.map((name) => told[`counterbell_${name}`])).toEqual(rare.map(() => 0))
})

test('what a stranger invents makes no new label (H10, A: floods)', async () => {
  await post(app.url, `${agentApi}invented`, {})
  await fetch(`${app.url}/api/agent/me`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' })
  const { socket } = await openShopper(app.url, { site: app.site.key })
  ;(socket as Socket).emit('invented', {})
  expect(JSON.stringify(await samples())).not.toContain('invented')
  expect((await samples())['counterbell_requests_total{name="http",outcome="invalid"}']).toBe(1)
  socket.close()
})

test('however often it is scraped, the database is asked once in a few seconds (H10)', async () => {
  const busy = await openApp({ METRICS_TOKEN: token })
  const maria = await openAgent(await hire(busy, { capacity: 1 }), { accepting: true })
  const shoppers = [
    await openShopper(busy.url, { site: busy.site.key }),
    await openShopper(busy.url, { site: busy.site.key }),
  ]
  for (const { ask } of shoppers) await ask('send', { clientMessageId: clientId(), text: 'Hello' })
  await vi.waitFor(async () => expect((await maria.ask('inbox', { list: 'mine' })).rows).toHaveLength(1), 10_000)
  // Somebody waits, so each look at the database would find a longer wait.
  const waits = new Set<number>()
  for (let n = 0; n < 8; n++) waits.add((await samples(busy))['counterbell_longest_wait_seconds']!)
  expect([...waits]).toEqual([expect.any(Number)])
  expect([...waits][0]).toBeGreaterThan(0)
  for (const { socket } of [...shoppers, maria]) socket.close()
  await busy.dispose()
})

test('while the database does not answer, that is told, with what the process knows itself, and no figure of before (H10, F7)', async () => {
  vi.spyOn(app.context.store, 'read').mockRejectedValue(new Refused('unavailable'))
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + 7_200_000)
  const told = await samples()
  expect(told).toMatchObject({ counterbell_store_reachable: 0, 'counterbell_connections{kind="agent"}': 0 })
  expect(Object.keys(told).filter((name) => /conversations|wait|overdue|duty|seats/.test(name))).toEqual([])
})

test('two apps in one process count each for itself', async () => {
  const other = await openApp({ METRICS_TOKEN: token })
  const { socket, ask } = await openShopper(other.url, { site: other.site.key })
  const before = (await samples())['counterbell_requests_total{name="send",outcome="ok"}']
  await ask('send', { clientMessageId: clientId(), text: 'Hello' })
  expect((await samples())['counterbell_requests_total{name="send",outcome="ok"}']).toBe(before)
  socket.close()
  await other.dispose()
})
