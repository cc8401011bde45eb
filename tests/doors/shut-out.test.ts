import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { agentPath } from '../../shared/agent-protocol'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { knock } from './raw-connection'

let app: OpenApp
afterEach(() => app.dispose())

const limits = { LIMIT_REQUESTS: '100', LIMIT_CONNECTIONS: '300' }
type Whence = { cookie: string; address?: string }

/** Its status; 0: the connection ended instead. */
const ask = (whence: Whence): Promise<number> =>
  fetch(`${app.url}/api/session/status`, {
    method: 'POST',
    body: '{}',
    headers: {
      'content-type': 'application/json',
      origin: app.url,
      cookie: whence.cookie,
      ...(whence.address && { 'x-forwarded-for': whence.address }),
    },
  })
    .then(({ status }) => status)
    .catch(() => 0)

async function askTimes(count: number, whence: Whence): Promise<number[]> {
  const answered: number[] = []
  for (let time = 0; time < count; time++) answered.push(await ask(whence))
  return answered
}
const count = (answered: number[], wanted: number) => answered.filter((status) => status === wanted).length

/** Whether a new connection is ended as it comes. */
const isTurnedAway = () =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(app.url).port) })
    const welcome = setTimeout(() => resolve((socket.destroy(), false)), 100)
    socket.on('error', () => undefined).on('close', () => resolve((clearTimeout(welcome), true)))
  })

test('who asks on though they are refused loses the connection, then every new one, and after a while is heard again (H14)', async () => {
  app = await openApp(limits)
  const answered = await askTimes(240, { cookie: '' })
  expect(answered.slice(0, 100)).toEqual(Array(100).fill(200))
  // As many refusals as it may have are heard; from the last one on, no connection lasts.
  expect(answered.slice(100, 199)).toEqual(Array(99).fill(429))
  expect(count(answered.slice(200), 200)).toBe(0)
  const arrivals = await Promise.all(Array.from({ length: 120 }, isTurnedAway))
  expect(arrivals.filter(Boolean).length).toBeGreaterThan(0)
  expect(await isTurnedAway()).toBe(true)
  // A page that was there by chance is let in again once the ten seconds are over, though not yet its sockets.
  await pause(10_500)
  expect(await isTurnedAway()).toBe(false)
  expect(await knock(app.url, agentPath, { origin: app.url })).toBe('limited')
}, 40_000)

test('behind a proxy its connections stay open, which carry the requests of others too (H14)', async () => {
  app = await openApp({ ...limits, TRUST_PROXY: '1' })
  const { cookie } = await hire(app)
  expect(count(await askTimes(240, { cookie, address: '198.51.100.66' }), 429)).toBe(140)
  expect(await ask({ cookie, address: '203.0.113.7' })).toBe(200)
  expect(await knock(app.url, agentPath, { origin: app.url, cookie, 'x-forwarded-for': '198.51.100.66' })).toBe(
    'limited',
  )
  expect(await knock(app.url, agentPath, { origin: app.url, cookie, 'x-forwarded-for': '203.0.113.7' })).toBe('open')
})
