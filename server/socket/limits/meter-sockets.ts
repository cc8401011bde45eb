import type { IncomingMessage } from 'node:http'
import type { Socket as Line } from 'node:net'
import type { Server } from 'socket.io'
import type { NetworkBudgets } from '../../requests/budgets/network-budgets'
import { createConnectionMeter, type ConnectionMeter, type MeterVerdict } from './connection-meter'
import { frameCounter } from './frame-counter'

/** The parts of Engine.IO's connection that we use; its types hide half of them. */
type Connection = {
  request: IncomingMessage
  transport: WebSocketTransport | PollingTransport
  on(event: 'packetCreate', listener: (packet: { data?: string }) => void): void
  on(event: 'flush', listener: () => void): void
  once(event: 'close', listener: () => void): void
  close(discard: true): void
}
type Transport = { on(event: 'drain', listener: () => void): void }
type WebSocketTransport = Transport & { name: 'websocket' }
type PollingTransport = Transport & {
  name: 'polling'
  /** The poll that waits for data, and the request that sends data. */
  req?: IncomingMessage | null
  dataReq?: IncomingMessage | null
  onRequest: (request: IncomingMessage) => void
  onData: (packets: string) => void
}

export type MeterOptions = {
  networks: NetworkBudgets
  addressOf: (request: IncomingMessage) => string
  /** Frames or packets of a connection in 10 s; beyond it the connection is closed. */
  most: number
  /** Called when a connection is closed by the meter. */
  onClosed: (why: Exclude<MeterVerdict, 'goes-on'> | 'stalled') => void
}

const lookEvery = 1_000
/** Engine.IO separates the packets of one request with this character. */
const separator = '\x1e'

/**
 * Measures every connection of this server below Engine.IO and Socket.IO, which decode and answer whatever arrives. A
 * connection over its limit is destroyed at once with its TCP connection, and its network is penalised.
 */
export function meterSockets(server: Pick<Server, 'engine'>, options: MeterOptions): () => void {
  const open = new Map<ConnectionMeter, () => void>()
  server.engine.use(refuseUpgrades)
  server.engine.on('connection', (connection: Connection) => {
    const place = options.networks.enter(options.addressOf(connection.request))
    const line = lineOf(connection)
    const meter = createConnectionMeter(options.most, place, () => line?.writableLength ?? 0)
    const end = (why: Parameters<MeterOptions['onClosed']>[0]) => {
      if (!open.delete(meter)) return
      options.onClosed(why)
      if (why === 'too-much') place.penalise()
      destroyConnection(connection)
    }
    /** False: stop reading. */
    const judge = (verdict: MeterVerdict): boolean => {
      if (verdict !== 'goes-on') end(verdict)
      return verdict === 'goes-on'
    }
    open.set(meter, () => end('stalled'))
    meterIn(connection, (frames, bytes) => judge(meter.came(frames, bytes)))
    connection.on('packetCreate', ({ data = '' }) => void judge(meter.waits(data.length)))
    connection.on('flush', meter.handedOver)
    connection.transport.on('drain', meter.taken)
    connection.once('close', () => {
      open.delete(meter)
      place.leave()
    })
  })
  const look = setInterval(() => open.forEach((end, meter) => meter.isStalled() && end()), lookEvery).unref()
  return () => clearInterval(look)
}

/**
 * Engine.IO lets a polling connection upgrade to websocket even where that is disabled: that would bypass the meter.
 */
function refuseUpgrades(
  request: IncomingMessage & { _query?: Record<string, string> },
  _response: unknown,
  next: (error?: Error) => void,
): void {
  const { sid, transport } = request._query ?? {}
  next(sid && transport === 'websocket' ? new Error('no upgrades') : undefined)
}

/** A websocket owns its TCP connection; polls arrive on any free one. */
const lineOf = ({ request, transport }: Connection): Line | null =>
  transport.name === 'websocket' ? request.socket : null

type Take = (frames: number, bytes: number) => boolean

function meterIn({ request, transport }: Connection, take: Take): void {
  if (transport.name === 'websocket') {
    const count = frameCounter()
    // Before ws reads it: ws answers a ping by itself.
    request.socket.prependListener('data', (piece: Buffer) => void take(count(piece), piece.length))
    return
  }
  const { onRequest, onData } = transport
  transport.onRequest = (poll) => {
    if (take(1, 0)) onRequest.call(transport, poll)
    else poll.socket.destroy()
  }
  transport.onData = (packets) => {
    if (take(packets.split(separator).length, packets.length)) onData.call(transport, packets)
  }
}

/**
 * Resets the connection without a close frame, which the client would not read: a reset also frees the kernel's
 * buffers.
 */
function destroyConnection(connection: Connection): void {
  const { transport } = connection
  const lines =
    transport.name === 'websocket' ? [connection.request.socket] : [transport.req?.socket, transport.dataReq?.socket]
  connection.close(true)
  for (const line of lines) line?.resetAndDestroy()
}
