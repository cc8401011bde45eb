import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/**
 * The least client that a Socket.IO server takes for one: a websocket, text packets, acknowledgements. A benchmark's
 * clients must cost far less than the server that they measure; socket.io-client costs about as much.
 */
export type LeanSocket = {
  /** Resolves with the packet's text from the answer on: `[{"ok":true,…}]`. */
  ask: (name: string, input: object) => Promise<string>
  /** Set by the owner: every event, as the text that came: `42["event",…]`. */
  heard: (packet: string) => void
  close: () => void
}

/** `heard`: for those who must miss nothing of what comes first. */
type Options = {
  path: string
  auth?: object
  headers?: Record<string, string>
  localAddress?: string
  heard?: (packet: string) => void
}

export async function openLean(
  url: string,
  { path, auth = {}, headers = {}, localAddress, heard = () => undefined }: Options,
): Promise<LeanSocket> {
  const { hostname, port, host } = new URL(url)
  const socket = connect({ port: Number(port), host: hostname, localAddress })
  await once(socket, 'connect')
  socket.setNoDelay(true)
  const all = {
    host,
    upgrade: 'websocket',
    connection: 'Upgrade',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
    ...headers,
  }
  socket.write(
    `GET ${path}/?EIO=4&transport=websocket HTTP/1.1\r\n${Object.entries(all)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`,
  )

  const answers = new Map<string, (text: string) => void>()
  let asked = 0
  const lean: LeanSocket = {
    ask: (name, input) =>
      new Promise((resolve) => {
        const id = String(asked++)
        answers.set(id, resolve)
        socket.write(frame(`42${id}${JSON.stringify([name, input])}`))
      }),
    heard,
    close: () => socket.destroy(),
  }
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject).once('close', () => reject(new Error('The server closed the connection')))
    readFrames(socket, (packet) => {
      if (packet.startsWith('43')) {
        const from = packet.indexOf('[')
        const id = packet.slice(2, from)
        answers.get(id)?.(packet.slice(from))
        answers.delete(id)
      } else if (packet.startsWith('42')) lean.heard(packet)
      else if (packet === '2') socket.write(frame('3'))
      else if (packet.startsWith('0')) socket.write(frame(`40${JSON.stringify(auth)}`))
      else if (packet.startsWith('40')) resolve()
      else reject(new Error(`The server said ${packet}`))
    })
  })
  return lean
}

/** A client's frame must be masked; the mask may be zero. */
function frame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const head =
    length < 126
      ? Buffer.from([0x81, 0x80 | length, 0, 0, 0, 0])
      : Buffer.from([0x81, 0xfe, length >> 8, length & 255, 0, 0, 0, 0])
  return Buffer.concat([head, Buffer.from(text)])
}

/** Text frames of the server, whole, in order; what stands before them is the answer to the upgrade. */
function readFrames(socket: Socket, told: (packet: string) => void): void {
  let rest: Buffer = Buffer.alloc(0)
  let open = false
  socket.on('data', (data: Buffer) => {
    rest = rest.length ? Buffer.concat([rest, data]) : data
    if (!open) {
      const end = rest.indexOf('\r\n\r\n')
      if (end < 0) return
      if (!rest.subarray(0, 12).toString().endsWith('101'))
        return socket.destroy(new Error(`The server answered ${rest.subarray(0, 12).toString()}`))
      open = true
      rest = rest.subarray(end + 4)
    }
    let at = 0
    while (rest.length - at >= 2) {
      const short = rest[at + 1]! & 127
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (rest.length - at < head) break
      const length =
        short < 126 ? short : short === 126 ? rest.readUInt16BE(at + 2) : Number(rest.readBigUInt64BE(at + 2))
      if (rest.length - at < head + length) break
      if ((rest[at]! & 15) === 1) told(rest.toString('utf8', at + head, at + head + length))
      at += head + length
    }
    rest = rest.subarray(at)
  })
}
