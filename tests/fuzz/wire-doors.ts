import { once } from 'node:events'
import type { Socket } from 'node:net'
import fc from 'fast-check'
import { agentPath, agentRequests, sessionApi } from '../../shared/agent-protocol'
import { protocolVersion, shopperPath, shopperRequests } from '../../shared/shopper-protocol'
import { rawConnection, upgradeOf } from '../doors/raw-connection'
import type { Door, Heard } from './door'
import { inputsFor } from './inputs'
import { garbled } from './mutations'
import type { Who, World } from './world'

/** Bytes as Latin-1 text; `hello` goes before them as it is. */
type Wire = { who: Who; hello: string; bytes: string }

const engine = '/?EIO=4&transport=websocket'

/** HTTP as no client library would write it. */
export function bytesDoor(world: World): Door<Wire> {
  const { url } = world.server
  const { host } = new URL(url)
  const post = (path: string, body: string, more = '') =>
    `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n${more}Content-Length: ${body.length}\r\n\r\n${body}`
  const requests = [
    `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    `GET /demo/?x=1 HTTP/1.1\r\nHost: ${host}\r\nAccept: */*\r\nRange: bytes=0-9\r\n\r\n`,
    `GET /pictures/x HTTP/1.1\r\nHost: ${host}\r\nCookie: counterbell=x; a="b\r\n\r\n`,
    post(`${sessionApi}link`, '{"token":"x"}'),
    post('/api/agent/inbox', '{"list":"all"}', 'Expect: 100-continue\r\n'),
    `POST ${sessionApi}link HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nd\r\n{"token":"x"}\r\n0\r\n\r\n`,
    ...[shopperPath, agentPath].map((path) => upgradeOf(url, path + engine)),
    upgradeOf(url, `${shopperPath}${engine}&sid=x`),
  ]
  const twice = fc.tuple(fc.constantFrom(...requests), fc.constantFrom('', ...requests)).map((both) => both.join(''))
  const tries = fc.record({
    who: fc.constant<Who>('nobody'),
    hello: fc.constant(''),
    bytes: fc.oneof(
      { weight: 8, arbitrary: garbled(twice) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
    ),
  })
  return { name: 'broken HTTP', weight: 8, tries, knock: (given) => write(url, given) }
}

/** Socket.IO's packets and WebSocket's frames around them, one or several, with bytes of either broken. */
export function framesDoor(world: World): Door<Wire> {
  const { url } = world.server
  const packets = (requests: Record<string, { input: Parameters<typeof inputsFor>[0] }>) =>
    fc.oneof(
      ...Object.entries(requests)
        .filter(([name]) => name !== 'sign-out')
        .map(([name, { input }]) => inputsFor(input, world.known).map((value) => `42${JSON.stringify([name, value])}`)),
    )
  const odd = fc.constantFrom(
    '',
    '0',
    '1',
    '2',
    '3',
    '5',
    '41',
    '42[]',
    '42["__proto__",{}]',
    '43',
    '44',
    '451-["send",{"_placeholder":true,"num":0}]',
    '40/admin,',
    '421["heartbeat"]',
    '4599999999-["send"]',
  )
  const some = (requests: Parameters<typeof packets>[0]) =>
    fc.array(fc.oneof({ weight: 3, arbitrary: packets(requests) }, odd, garbled(packets(requests))), {
      minLength: 1,
      maxLength: 3,
    })
  const auth = (token: string | null) =>
    `40${JSON.stringify({ protocol: protocolVersion, site: world.site, token, language: 'en', timeZone: 'UTC' })}`
  const side = (who: Who, kind: 'shopper' | 'agent') => {
    const hello = upgradeOf(
      url,
      (kind === 'shopper' ? shopperPath : agentPath) + engine,
      kind === 'agent' ? { cookie: world.cookies[who] } : {},
    )
    const first = kind === 'agent' ? '40' : auth(who === 'shopper' ? world.token : null)
    const frames = some(kind === 'shopper' ? shopperRequests : agentRequests).map((all) =>
      [first, ...all].map((packet) => frame(packet)).join(''),
    )
    return fc.record({
      who: fc.constant(who),
      hello: fc.constant(hello),
      bytes: fc.oneof({ weight: 1, arbitrary: frames }, { weight: 3, arbitrary: garbled(frames) }),
    })
  }
  return {
    name: 'frames and packets',
    weight: 16,
    tries: fc.oneof(
      side('nobody', 'shopper'),
      side('shopper', 'shopper'),
      side('agent', 'agent'),
      side('nobody', 'agent'),
    ),
    knock: (given) => write(url, given),
  }
}

/** As a browser frames a text, with a mask of noughts so that the text stays what it is. */
function frame(text: string): string {
  const { length } = Buffer.from(text, 'latin1')
  const size = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 255]
  return String.fromCharCode(0x81, ...size, 0, 0, 0, 0) + text
}

/** Writes it all, and listens until the server hangs up or has nothing more to say. */
async function write(url: string, { hello, bytes }: Wire): Promise<Heard> {
  const socket = await rawConnection(url)
  const said: Buffer[] = []
  socket.on('data', (data) => said.push(data))
  socket.write(Buffer.from(hello + bytes, 'latin1'))
  await quiet(url, socket, said)
  socket.resetAndDestroy()
  const text = Buffer.concat(said).toString('latin1')
  // Several requests have several answers: the worst one counts.
  const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
  return { text, ...(statuses.length > 0 && { status: Math.max(...statuses) }) }
}

/**
 * By the server's own time, however busy it is: a connection that knocked after this one has been answered several
 * times since, and this one no more. Agents hear of all that others do, for ever: that is not waited for.
 */
async function quiet(url: string, socket: Socket, said: Buffer[]): Promise<void> {
  const later = await rawConnection(url)
  let heard = -1
  for (let turns = 0; !socket.closed && (turns < 3 || (turns < 12 && heard !== said.length)); turns++) {
    heard = said.length
    const answered = once(later, 'data', { signal: AbortSignal.timeout(20_000) })
    later.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    await answered
  }
  later.resetAndDestroy()
}
