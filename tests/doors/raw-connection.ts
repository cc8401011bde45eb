import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import type { Manager } from 'socket.io-client'

/** A connection below HTTP, for what no client library would do. */
export async function rawConnection(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

/** What a browser sends to open a WebSocket, or an attacker to seem to. */
export function upgradeOf(url: string, path: string, headers: Record<string, string> = {}): string {
  const all = {
    host: new URL(url).host,
    origin: url,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  }
  const lines = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
  return [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

/** The first of what is answered; null when the connection ends, or nothing comes within so many milliseconds. */
export async function answerTo(socket: Socket, request: string, within = 2_000): Promise<string | null> {
  const answered = once(socket, 'data', { signal: AbortSignal.timeout(within) }).then(
    ([data]) => String(data),
    () => null,
  )
  socket.write(request)
  return answered
}

/** Knocks at a door as a browser would: `open`, or the word that it is refused with. */
export async function knock(
  url: string,
  path: string,
  headers: Record<string, string>,
  within?: number,
): Promise<string | null> {
  const socket = await rawConnection(url)
  const answer = await answerTo(socket, upgradeOf(url, `${path}/?EIO=4&transport=websocket`, headers), within)
  socket.destroy()
  return answer?.startsWith('HTTP/1.1 101') ? 'open' : (answer?.split('\r\n').at(-1) ?? null)
}

/** Writes the very packet to the websocket under a client's connection, as no client would. */
export function writePacket({ io }: { io: Manager }, packet: string | Buffer): void {
  const { transport } = io.engine as unknown as { transport: { ws: { send: (packet: string | Buffer) => void } } }
  transport.ws.send(packet)
}
