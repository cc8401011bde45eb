import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSetupProblems, type SetupProblems } from '../../server/features/onboarding/setup-problems'
import { detectProxyProblems } from '../../server/http/detect-proxy-problems'
import { agentPath } from '../../shared/agent-protocol'

const webSocket = `${agentPath}?EIO=4&transport=websocket`
let server: Server
const said: string[] = []
beforeEach(async () => {
  said.length = 0
  server = createServer((_request, response) => response.end()).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => server.close())

let faults: SetupProblems
const watch = (publicUrl: string | null, trustProxy: number) => {
  faults = createSetupProblems({ warn: (words: unknown) => void said.push(String(words)) })
  detectProxyProblems(server, { publicUrl, trustProxy }, faults)
}

async function ask(headers: Record<string, string>, path = '/'): Promise<void> {
  const asked = request({
    host: '127.0.0.1',
    port: (server.address() as AddressInfo).port,
    path,
    headers,
    agent: false,
  }).end()
  const [answer] = (await once(asked, 'response')) as [NodeJS.ReadableStream]
  answer.resume()
  await once(answer, 'end')
}

describe('What a proxy that is set wrong does is told in a line, once (H27)', () => {
  test.each([
    ['PUBLIC_URL is not set', null, 0, { host: 'chat.example' }, '/'],
    [
      'PUBLIC_URL is http://chat.example, and people come by https',
      'http://chat.example',
      1,
      { host: 'chat.example', 'x-forwarded-proto': 'https' },
      '/',
    ],
    [
      'PUBLIC_URL is http://chat.example, and people come by https',
      'http://chat.example',
      1,
      { host: 'chat.example', origin: 'https://chat.example' },
      '/',
    ],
    ['TRUST_PROXY is 0', 'https://chat.example', 0, { host: 'chat.example', 'x-forwarded-for': '203.0.113.9' }, '/'],
    ['A WebSocket came without its Upgrade header', 'https://chat.example', 1, { host: 'chat.example' }, webSocket],
  ])('%s', async (words, publicUrl, trustProxy, headers, path) => {
    watch(publicUrl, trustProxy)
    for (let times = 0; times < 3; times++) await ask(headers, path)
    expect(said).toEqual([expect.stringContaining(words)])
  })

  test.each([
    [
      'of a host behind a proxy that names itself',
      { host: '127.0.0.1:3000', 'x-forwarded-host': 'chat.example, inner' },
      ['chat.example'],
    ],
    ['no host that no browser would write', { host: 'chat.example/"><b>' }, []],
    ['no words that are forwarded as one', { host: 'localhost:3000', 'x-forwarded-host': 'call this number' }, []],
  ])('%s is told', async (_, headers, hosts) => {
    watch(null, 1)
    await ask(headers)
    expect(faults.list().map((fault) => 'host' in fault && fault.host)).toEqual(hosts)
  })

  test('an Upgrade header alone is none, and the fault goes with the first WebSocket that passes by the same proxy, and is told of again where it comes back', async () => {
    watch('https://chat.example', 1)
    await ask({ host: 'chat.example', upgrade: 'websocket', connection: 'close' }, webSocket)
    expect(faults.list()).toMatchObject([{ kind: 'upgrade-missing', proxy: '127.0.0.1' }])
    server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'))
    await ask({ host: 'chat.example', upgrade: 'websocket', connection: 'Upgrade' }, webSocket)
    expect(faults.list()).toEqual([])
    await ask({ host: 'chat.example' }, webSocket)
    expect([faults.list().length, said.length]).toEqual([1, 1])
  })

  test('and nothing is said where all is well', async () => {
    watch('https://chat.example', 1)
    await ask({
      host: 'chat.example',
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-proto': 'https',
      origin: 'https://chat.example',
    })
    await ask({ host: '127.0.0.1:3000' }, `${agentPath}?EIO=4&transport=polling`)
    expect(said).toEqual([])
  })

  test('nor on the machine itself, where nothing is set', async () => {
    watch(null, 0)
    await ask({ host: 'localhost:3000' })
    expect(said).toEqual([])
  })
})
