import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { agentApi, agentRequests, sessionApi, sessionRequests } from '../../shared/agent-protocol'
import type { Door } from './door'
import { inputsFor } from './inputs'
import { garbled, spoilt } from './mutations'
import { noteMark, principals, type Who, type World } from './world'

type Http = { who: Who; method: string; path: string; headers: Record<string, string>; body: string }

const who = fc.constantFrom<Who>(...principals.filter((each) => each !== 'shopper'))
const origins = (url: string) => fc.constantFrom(url, url, url, url, 'https://evil.example', 'null', '')
const json = fc.oneof(
  { weight: 9, arbitrary: fc.constant('application/json') },
  fc.constantFrom('text/plain', 'application/json; charset=utf-7', 'multipart/form-data; boundary=x', 'x', ''),
)

/** Whoever signs out cannot go on knocking; signing out is tried by those who never were in. */
const kept = (name: string, by: Who) => name !== 'sign-out' || by === 'nobody'

/** The console's requests and those that open a session: a valid input, one with something spoilt, or no JSON at all. */
export function apiDoor(world: World): Door<Http> {
  const all = [
    ...Object.entries(agentRequests).map(([name, each]) => [name, agentApi + name, each] as const),
    ...Object.entries(sessionRequests).map(([name, each]) => [name, sessionApi + name, each] as const),
  ]
  const tries = all.map(([name, path, { input }]) => {
    const inputs = marked(name, inputsFor(input, world.known))
    const text = (values: fc.Arbitrary<unknown>) => values.map((value) => JSON.stringify(value) ?? '')
    const body = fc.oneof(
      { weight: 3, arbitrary: text(inputs) },
      { weight: 4, arbitrary: text(spoilt(inputs)) },
      { weight: 2, arbitrary: garbled(text(inputs)) },
    )
    return fc
      .record({ who, method: fc.constant('POST'), path: fc.constant(path), headers: headers(world, json), body })
      .filter((each) => kept(name, each.who))
  })
  return httpDoor('console requests', 18, world, fc.oneof(...tries))
}

const png = '\x89PNG\r\n\x1a\n'
export function pictureDoor(world: World): Door<Http> {
  const picture = fc.oneof(
    fc.constant(png),
    fc.constant(`${png}a picture`),
    fc.constant('\xff\xd8\xff\xe0'),
    fc.constant('RIFF\0\0\0\0WEBPVP8 '),
    fc.constant('<svg onload=alert(1)>'),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )
  const type = fc.constantFrom('image/png', 'image/png', 'image/svg+xml', 'image/', 'text/html', 'application/json')
  const long = picture.map((text) => text.padEnd(70_000, 'x'))
  return httpDoor(
    'pictures',
    4,
    world,
    fc.record({
      who,
      method: fc.constant('PUT'),
      path: fc.constant(`${agentApi}picture`),
      headers: headers(world, type),
      body: fc.oneof({ weight: 6, arbitrary: garbled(picture) }, { weight: 2, arbitrary: picture }, long),
    }),
  )
}

const files = [
  '/',
  '/healthz',
  '/readyz',
  '/widget.js',
  '/widget/widget.js',
  '/console',
  '/console/',
  '/console/conversations/1',
  '/console/assets/index.js',
  '/demo',
  '/demo/',
  '/demo/product.html',
  '/demo/shop.css',
  '/demo/pictures/cobalt-mug.svg',
  '/pictures/x',
  '/live/shopper/?EIO=4&transport=polling',
  '/live/agent/?EIO=4&transport=websocket',
  '/api/agent/me',
  '/data/counterbell.db',
  '/widget/../../package.json',
  '/demo/..%2f..%2f..%2fpackage.json',
]
export function filesDoor(world: World): Door<Http> {
  const path = fc.oneof(fc.constantFrom(...files), garbled(fc.constantFrom(...files))).map(asPath)
  const method = fc.oneof(
    { weight: 6, arbitrary: fc.constant('GET') },
    fc.constantFrom('HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'),
  )
  const odd = fc.record({
    origin: origins(world.server.url),
    range: fc.constantFrom('', 'bytes=0-', 'bytes=9-1', 'bytes=-99999999'),
    'if-none-match': fc.constantFrom('', '*', '"x"'),
    referer: fc.constantFrom('', 'https://shop.example/', 'x', `https://${'x'.repeat(200)}.example/`),
  })
  return httpDoor('public files', 8, world, fc.record({ who, method, path, headers: odd, body: fc.constant('') }))
}

/** A path that the client library lets out; rawer ones go over the wire. */
const asPath = (text: string) =>
  `/${text.replace(/^\//, '').replace(/[^!-~]/g, (odd) => `%${(odd.charCodeAt(0) & 255).toString(16).padStart(2, '0')}`)}`

const headers = (world: World, type: fc.Arbitrary<string>) =>
  fc.record({ 'content-type': type, origin: origins(world.server.url) })

/** What is written as a note can be told from all else, so that a shopper who hears it is noticed. */
export const marked = (name: string, inputs: fc.Arbitrary<unknown>) =>
  name === 'note'
    ? inputs.map((input) => ({
        ...(input as object),
        text: `${noteMark} ${JSON.stringify((input as { text?: unknown }).text)}`,
      }))
    : inputs

function httpDoor(name: string, weight: number, { server, cookies }: World, tries: fc.Arbitrary<Http>): Door<Http> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const knock = ({ who, method, path, headers, body }: Http) =>
    new Promise<{ status: number; text: string; answer?: unknown }>((resolve, reject) => {
      const given = Object.fromEntries(
        Object.entries({ ...headers, cookie: cookies[who] }).filter(([, value]) => value !== ''),
      )
      const asking = request(
        server.url + path,
        { agent, method, headers: { ...given, 'content-length': Buffer.byteLength(body, 'latin1') } },
        (response) => {
          const told = JSON.stringify(response.headers)
          buffer(response).then(
            (bytes) =>
              resolve({
                status: response.statusCode!,
                text: told + bytes.toString('latin1'),
                ...ours(path, method, bytes),
              }),
            reject,
          )
        },
      )
      asking.on('error', reject)
      asking.end(Buffer.from(body, 'latin1'))
    })
  return { name, weight, tries, knock, close: () => agent.destroy() }
}

/** The API answers in one form, whatever it is asked. */
function ours(path: string, method: string, bytes: Buffer): { answer?: unknown } {
  if (!path.startsWith('/api/') || method === 'HEAD') return {}
  try {
    return { answer: JSON.parse(bytes.toString()) as unknown }
  } catch {
    return { answer: bytes.toString() }
  }
}
