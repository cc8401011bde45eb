import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agentFiles, shopperFiles, shopperUploadRefused } from '../../shared/attachment'
import type { Answer } from '../../shared/refusals'
import { agentApi } from '../../shared/agent-protocol'
import type { Site } from '../../shared/site'
import { freePort } from '../support/free-port'
import { hire } from '../support/hire'
import { hasNginx, startNginx, type Nginx } from '../support/nginx'
import { post, setUpOwner, type SignedIn } from '../support/people'
import { pngOf } from '../support/pictures'
import { ServerProcess } from '../support/server-process'
import { openApp, type OpenApp } from '../support/open-app'
import { openShopper, type ShopperSocket } from '../support/sockets'

const page = 'https://shop.example'
const listed = async (by: { ask: SignedIn['ask'] }) => (await by.ask('set-up-faults', {})).faults
const kinds = async (by: { ask: SignedIn['ask'] }) => (await listed(by)).map(({ kind }) => kind)
const megabytes = (count: number) => Buffer.concat([pngOf(4, 3), Buffer.alloc(count * 1_000_000)])

describe('A file that is refused in front of the server (O18)', () => {
  let app: OpenApp
  let ana: Awaited<ReturnType<typeof hire>>
  let lut: Site
  let ioana: ShopperSocket
  beforeAll(async () => {
    app = await openApp()
    ana = await hire(app, { role: 'owner' })
    lut = (await ana.ask('add-site', { name: 'Atelier Lut', allowedOrigins: [page] })).site
    ioana = await openShopper(app.url, { site: lut.key, origin: page })
  })
  afterAll(() => app.dispose())

  const headers = (more: Record<string, string> = {}) => ({
    origin: page,
    authorization: `Bearer ${ioana.welcome.token}`,
    'x-counterbell-site': lut.key,
    'content-type': 'application/json',
    ...more,
  })
  const tell = async (body: string, more?: Record<string, string>) => {
    const response = await fetch(app.url + shopperUploadRefused, { method: 'POST', headers: headers(more), body })
    const answer = (await response.json()) as Answer<unknown>
    return answer.ok ? 'ok' : answer.refusal.code
  }

  test.each([
    ['no token', '{"bytes":2000000}', { authorization: '' }, 'unauthenticated'],
    ['no site', '{"bytes":2000000}', { 'x-counterbell-site': 'none' }, 'not-found'],
    ['a foreign page', '{"bytes":2000000}', { origin: 'https://evil.example' }, 'forbidden'],
    ['no size', '{}', {}, 'invalid'],
    ['a size beyond any file', '{"bytes":99999999}', {}, 'invalid'],
    ['words for a size', '{"bytes":"call this number"}', {}, 'invalid'],
    ['half a sentence', '{"bytes":', {}, 'invalid'],
  ])('is not told of with %s', async (_, body, more, code) => {
    expect([await tell(body, more), await kinds(ana)]).toEqual([code, []])
  })

  test('is told by a shopper’s page and by an agent’s, the smaller size counts, and it goes when a file of that size arrives', async () => {
    const maria = await hire(app)
    expect(await tell('{"bytes":3000000}')).toBe('ok')
    const [{ since } = { since: 0 }] = await listed(ana)
    await maria.ask('upload-refused', { bytes: 2_000_000 })
    expect(await tell('{"bytes":5000000}')).toBe('ok')
    expect(await listed(ana)).toEqual([{ kind: 'uploads-refused', bytes: 2_000_000, since }])
    const put = (bytes: Buffer<ArrayBuffer>) =>
      fetch(app.url + agentFiles, {
        method: 'POST',
        headers: { origin: app.url, cookie: maria.cookie, 'content-type': 'image/png', 'x-file-name': 'glaze.png' },
        body: bytes,
      })
    await put(megabytes(1))
    expect(await kinds(ana)).toEqual(['uploads-refused'])
    await put(megabytes(2))
    expect(await kinds(ana)).toEqual([])
  })

  test('a page of the shop may say so, and read the answer', async () => {
    const asked = await fetch(app.url + shopperUploadRefused, {
      method: 'OPTIONS',
      headers: {
        origin: page,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-counterbell-site',
      },
    })
    const said = await fetch(app.url + shopperUploadRefused, {
      method: 'POST',
      headers: headers(),
      body: '{"bytes":2000000}',
    })
    expect([asked.status, said.status, said.headers.get('access-control-allow-origin')]).toEqual([204, 200, page])
  })
})

describe.skipIf(!hasNginx)('Behind nginx as it comes, without a line of server/README.md (H27, O18)', () => {
  let server: ServerProcess
  let nginx: Nginx
  let port: number
  let ana: SignedIn
  const lines = (more = '') =>
    `server { listen 127.0.0.1:${port};\n location / { proxy_pass ${server.url}; proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for; proxy_set_header Host $host; ${more} } }`
  const right =
    'proxy_http_version 1.1; client_max_body_size 10m; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $http_connection;'
  beforeAll(async () => {
    server = await ServerProcess.start()
    ana = await setUpOwner(server)
    port = await freePort()
    nginx = await startNginx(port, lines('client_max_body_size 1m;'))
  })
  afterAll(async () => {
    await nginx?.stop()
    await server?.dispose()
  })

  const through = (path: string, options: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, options)
  /** As a browser begins one; whether it is opened is not asked. */
  const webSocket = async () => {
    const headers = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    }
    const asked = request({ host: '127.0.0.1', port, path: '/live/agent/?EIO=4&transport=websocket', headers }).end()
    await Promise.race(['response', 'upgrade'].map((how) => once(asked, how)))
    asked.destroy()
  }

  test('an admin reads each fault, once it has shown, and the log has a line for each', async () => {
    expect(await kinds(ana)).toEqual([])
    await webSocket()
    expect(
      (await through(shopperFiles, { method: 'POST', headers: { 'x-file-name': 'glaze.png' }, body: megabytes(2) }))
        .status,
    ).toBe(413)
    await post(server.url, `${agentApi}upload-refused`, { bytes: 2_000_000 }, ana.cookie)
    expect((await kinds(ana)).toSorted()).toEqual(['proxy-not-trusted', 'upgrade-missing', 'uploads-refused'])
    for (const words of ['TRUST_PROXY is 0', 'without its Upgrade header', 'a file of 2000000 bytes was refused'])
      expect(server.output.split(words)).toHaveLength(2)
  })

  test('and each is gone once nginx has its line, without a restart of ours, and that of TRUST_PROXY with one', async () => {
    await nginx.become(lines(right))
    await webSocket()
    await through(agentFiles, {
      method: 'POST',
      headers: { cookie: ana.cookie, 'content-type': 'image/png', 'x-file-name': 'glaze.png' },
      body: megabytes(2),
    })
    expect(await kinds(ana)).toEqual(['proxy-not-trusted'])
    await server.restart({ TRUST_PROXY: '1' })
    await webSocket()
    expect(await kinds(ana)).toEqual([])
  })
})
