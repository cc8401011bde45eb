import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { protocolVersion, shopperPath } from '../../shared/shopper-protocol'
import { upgradeOf } from './raw-connection'

/** A websocket below every client library: what it sends and what it leaves unread is the test's. */
export type Attacker = {
  socket: Socket
  send: (...frames: Buffer[]) => void
  /** The text of all that has come so far. */
  heard: () => string
  isClosed: () => boolean
  /** Whether the server hangs up within so many milliseconds; asked by writing, for who reads nothing does not hear of it. */
  isCutOff: (within?: number) => Promise<boolean>
}

/** Milliseconds: a busy machine stands still for seconds. */
const patience = 20_000

export type Whence = { url: string; path?: string; address?: string; cookie?: string; origin?: string }

/** Opens a connection, or rejects where the server's door does not. `address`: as a proxy of ours would tell it. */
export async function attackerAt({
  url,
  path = shopperPath,
  address,
  cookie = '',
  origin = url,
}: Whence): Promise<Attacker> {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  let text = ''
  let closed = false
  socket
    .on('error', () => undefined)
    .on('close', () => (closed = true))
    .on('data', (data: Buffer) => (text += data.toString('latin1')))
  await once(socket, 'connect')
  socket.write(
    upgradeOf(url, `${path}/?EIO=4&transport=websocket`, {
      cookie,
      origin,
      ...(address && { 'x-forwarded-for': address }),
    }),
  )
  const attacker: Attacker = {
    socket,
    send: (...frames) => void socket.write(Buffer.concat(frames)),
    heard: () => text,
    isClosed: () => closed,
    isCutOff: (within = 3_000) => {
      const beat = setInterval(() => socket.write(frameOf('3')), 500)
      return until(() => closed, within).finally(() => clearInterval(beat))
    },
  }
  if (!(await until(() => closed || text.includes('0{"sid"'), patience)) || closed)
    throw new Error(text.split('\r\n').at(-1))
  return attacker
}

/** As a shopper (or whoever the cookie says, at the agents' door): let in, and welcomed. */
export async function intruderAt(whence: Whence & { site?: string; token?: string | null }): Promise<Attacker> {
  const attacker = await attackerAt(whence)
  const { site, token = null } = whence
  attacker.send(
    frameOf(
      site ? `40${JSON.stringify({ protocol: protocolVersion, site, token, language: 'en', timeZone: 'UTC' })}` : '40',
    ),
  )
  await until(() => attacker.isClosed() || attacker.heard().includes(site ? '42["welcome"' : '40{"sid"'), patience)
  return attacker
}

/** A client's frame: text, or another kind by its opcode; masked by noughts. */
export function frameOf(text: string, opcode = 1): Buffer {
  const length = Buffer.byteLength(text)
  const size = length < 126 ? [0x80 | length] : [0xfe, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([0x80 | opcode, ...size, 0, 0, 0, 0]), Buffer.from(text)])
}

export const times = (count: number, frame: (index: number) => Buffer): Buffer[] =>
  Array.from({ length: count }, (_, index) => frame(index))

export async function until(holds: () => boolean, within: number): Promise<boolean> {
  const end = Date.now() + within
  while (!holds() && Date.now() < end) await pause(10)
  return holds()
}
