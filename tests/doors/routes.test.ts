import { afterAll, beforeAll, expect, test } from 'vitest'
import { agentApi, agentRequests, sessionApi, sessionRequests } from '../../shared/agent-protocol'
import { agentFiles, shopperFiles, shopperUploadRefused } from '../../shared/attachment'
import { shopperSignOut } from '../../shared/shopper-protocol'
import { hire } from '../support/hire'
import { openApp, type OpenApp } from '../support/open-app'
import { post } from '../support/people'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.dispose())

const named = [
  ...Object.keys(sessionRequests).map((name) => sessionApi + name),
  ...Object.keys(agentRequests).map((name) => agentApi + name),
]
const bySocketOnly = [`${agentApi}watch`, `${agentApi}unwatch`]

test('the API has an address for each request of the contract, the picture, the files and what is said of one that was refused on its way, a shopper’s sign-out, and nothing else', () => {
  const tree = app.http.printRoutes({ commonPrefix: false }).split('\n')
  const found = tree.flatMap((line, index) => {
    const path = /─ (\S+) \(/.exec(line)?.[1] ?? ''
    // The tree puts what continues a name below it.
    return path.startsWith('-')
      ? [`/${/─ (\S+) \(/.exec(tree[index - 1]!)![1]}${path}`]
      : path.startsWith('api/')
        ? [`/${path}`]
        : []
  })
  expect(found.toSorted()).toEqual(
    [
      ...named.filter((path) => !bySocketOnly.includes(path)),
      `${agentApi}picture`,
      agentFiles,
      shopperFiles,
      shopperUploadRefused,
      shopperSignOut,
    ].toSorted(),
  )
})

test.each(
  [
    'nonsense',
    '',
    '__proto__',
    'constructor',
    'toString',
    'watch',
    'unwatch',
    'me/',
    'me%2f',
    'ME',
    'hasOwnProperty',
  ].map((name) => [name]),
)('an owner who asks %j over HTTP, which is no request, finds nothing there', async (name) => {
  const { cookie } = await hire(app, { role: 'owner' })
  const response = await post(app.url, agentApi + name, {}, cookie)
  expect([response.status, await response.json()]).toEqual([404, { ok: false, refusal: { code: 'not-found' } }])
})

test.each(['%', 'me%', '%ff%fe', 'm%e5', '%ed%a0%80'])(
  'an address with %j in it, which no text is written as, is refused as invalid, from the closed list (H8)',
  async (name) => {
    for (const path of [agentApi, sessionApi, '/pictures/']) {
      const response = await post(app.url, path + name, {})
      expect([path, response.status, await response.json()]).toEqual([
        path,
        400,
        { ok: false, refusal: { code: 'invalid' } },
      ])
    }
  },
)

test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
  'no request of the contract can be asked by %s, so no link, picture or preflight does anything',
  async (method) => {
    const { cookie } = await hire(app, { role: 'owner' })
    const statuses = await Promise.all(
      named.map(async (path) => (await fetch(app.url + path, { method, headers: { cookie } })).status),
    )
    expect(new Set(statuses)).toEqual(new Set([404]))
  },
)

test('nobody is told by CORS that another site may read the API (A: cross-site)', async () => {
  const { cookie } = await hire(app, { role: 'owner' })
  for (const origin of [app.url, 'https://evil.example', 'null']) {
    const response = await fetch(`${app.url}${agentApi}me`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body: '{}',
    })
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})

test('answers of the API are kept by no cache', async () => {
  const { cookie } = await hire(app)
  for (const [path, with_] of [
    [`${agentApi}me`, cookie],
    [`${agentApi}me`, ''],
    [`${sessionApi}link`, ''],
  ] as const) {
    expect((await post(app.url, path, {}, with_)).headers.get('cache-control')).toBe('no-store')
  }
})
