import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import type { Socket } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstSite, setUpOwner, type SignedIn } from '../support/people'
import { ServerProcess } from '../support/server-process'
import { openAgent, openShopper, type ShopperSocket } from '../support/sockets'
import { writePacket } from './raw-connection'
import { clientId } from './scene'

let server: ServerProcess
let ana: SignedIn
let site: string
/** Somebody who goes on chatting all the while. */
let ioana: ShopperSocket

beforeAll(async () => {
  server = await ServerProcess.start({
    LIMIT_CONNECTIONS: '100000',
    LIMIT_REQUESTS: '100000',
    LIMIT_MESSAGES: '100000',
    LIMIT_SIGN_INS: '100000',
  })
  ana = await setUpOwner(server)
  site = (await firstSite(ana)).key
  ioana = await openShopper(server.url, { site })
})
afterAll(() => server.dispose())

const deep = '['.repeat(20_000) + ']'.repeat(20_000)
const packets = [
  ...[
    '',
    '0',
    '1',
    '2',
    '2probe',
    '3',
    '5',
    '6',
    '9',
    'b',
    'bAAAA',
    '4',
    '40',
    '40{"protocol":1}',
    '40/admin,',
    '40/__proto__,',
    '41',
    '42',
    '42[',
    '42[]',
    '42{}',
    '42null',
    '42[null]',
    '42[1]',
    '42["send"]',
  ],
  ...[
    '42["error"]',
    '42["error",{"message":"boo"}]',
    '42["connect"]',
    '42["connection"]',
    '42["disconnect"]',
    '42["disconnecting"]',
    '42["newListener","x"]',
    '42["removeListener","x"]',
    '42["__proto__",{}]',
    '42["constructor",{}]',
  ],
  ...[
    '43',
    '430[]',
    '430["x"]',
    '44',
    '44"no"',
    '421["heartbeat"]',
    '4299999999999999999999["heartbeat",{}]',
    '42-1["heartbeat",{}]',
    '451-["send",{"_placeholder":true,"num":0}]',
    '4599999999-["send"]',
    '451-["send",{"_placeholder":true,"num":"__proto__"}]',
  ],
  ...[
    `421["send",${deep}]`,
    `42["send",{"text":${deep}}]`,
    `40${deep}`,
    `42["${'x'.repeat(60_000)}"]`,
    '42["heartbeat",{"__proto__":{"x":1}}]',
  ],
]

describe.each(['shopper', 'agent'] as const)("on a %s's connection", (kind) => {
  test.each(
    packets.map((packet) => [
      packet.length > 60 ? `${packet.slice(0, 40)}… (${packet.length} characters)` : packet,
      packet,
    ]),
  )('the packet %j ends that connection at most', async (_, packet) => {
    const socket = await open(kind)
    writePacket(socket, packet)
    await pause(5)
    socket.close()
    expect((await say(ioana)).seq).toBeGreaterThan(0)
  })

  test('binary data where JSON was meant ends that connection at most', async () => {
    const socket = await open(kind)
    writePacket(socket, Buffer.from('42["send",{}]'))
    await pause(10)
    socket.close()
    expect((await say(ioana)).seq).toBeGreaterThan(0)
  })

  test('a frame beyond the limit ends that connection, and no other (F: oversized frames)', async () => {
    const [big, small] = [await open(kind), await open(kind)]
    const ended = once(big as never, 'disconnect', { signal: AbortSignal.timeout(3_000) })
    big.emit('typing', { text: 'x'.repeat(100_000) })
    await ended
    await pause(50)
    expect([big.connected, small.connected]).toEqual([false, true])
    small.close()
    expect((await say(ioana)).seq).toBeGreaterThan(0)
  })

  test('an event that is no request is refused as one, whatever it is called: nobody waits for an answer in vain', async () => {
    const socket = await open(kind)
    // The client itself would not send these.
    const ours = ['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']
    const names = [
      'error',
      'sign-in',
      'set-up',
      'join',
      'link',
      'picture',
      'welcome',
      'signed-out',
      'message',
      'stir',
      ...ours,
      '__proto__',
      'hasOwnProperty',
      'toString',
      ...fc.sample(fc.string(), { numRuns: 100, seed: 41 }),
    ]
    const asked = names.filter((each) => !ours.includes(each))
    const answers = await Promise.all(
      asked.map((name) => socket.timeout(3_000).emitWithAck(name, {}) as Promise<unknown>),
    )
    expect(answers).toEqual(asked.map(() => ({ ok: false, refusal: { code: 'not-found' } })))
    socket.close()
  })
})

test('all the while nothing went wrong inside', () => {
  expect(server.output).not.toMatch(/"level":(50|60)|Error/)
})

async function open(kind: 'shopper' | 'agent'): Promise<Socket> {
  const { socket } = kind === 'shopper' ? await openShopper(server.url, { site }) : await openAgent(ana)
  return socket as Socket
}

const say = ({ ask }: ShopperSocket) => ask('send', { clientMessageId: clientId(), text: 'Still there?' })
