import type { IncomingMessage } from 'node:http'
import type { Socket as Line } from 'node:net'
import type { Server } from 'socket.io'
import type { NetworkBudgets } from '../../requests/budgets/network-budgets'
import { createConnectionMeter, type ConnectionMeter, type MeterVerdict } from './connection-meter'
import { frameCounter } from './frame-counter'

/** Engine.IO's connection, as far as it is met here; its types keep half of it to themselves. */
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
  /** The poll that waits for something to be said, and the request that is saying something. */
  req?: IncomingMessage | null
  dataReq?: IncomingMessage | null
  onRequest: (request: IncomingMessage) => void
  onData: (packets: string) => void
}

export type MeterOptions = {
  networks: NetworkBudgets
  addressOf: (request: IncomingMessage) => string
  /** Frames or packets of a connection in ten seconds, beyond which it is closed. */
  most: number
  /** Told when a connection is closed for what it does. */
  onClosed: (why: Exclude<MeterVerdict, 'goes-on'> | 'stalled') => void
}

const lookEvery = 1_000
/** Engine.IO joins the packets of one request with this sign. */
const separator = '\x1e'

/**
 * Puts a meter on every connection of this server, below Engine.IO and Socket.IO: they decode and answer whatever comes.
 * A connection that goes beyond it is closed at once, with the line under it, and its network is shut for a while.
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
    /** False: what came is not to be read any more. */
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

/** Engine.IO lets a polling connection go on by websocket even where none is offered: past the meter, then. */
function refuseUpgrades(
  request: IncomingMessage & { _query?: Record<string, string> },
  _response: unknown,
  next: (error?: Error) => void,
): void {
  const { sid, transport } = request._query ?? {}
  next(sid && transport === 'websocket' ? new Error('no upgrades') : undefined)
}

/** A websocket has its line for itself; polls come on whichever is free. */
const lineOf = ({ request, transport }: Connection): Line | null =>
  transport.name === 'websocket' ? request.socket : null

type Take = (frames: number, bytes: number) => boolean

function meterIn({ request, transport }: Connection, take: Take): void {
  if (transport.name === 'websocket') {
    const count = frameCounter()
    // Before ws reads it: that answers a ping by itself.
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

/** At once, and without a goodbye that nobody reads: a reset frees what the kernel holds for it too. */
function destroyConnection(connection: Connection): void {
  const { transport } = connection
  const lines =
    transport.name === 'websocket' ? [connection.request.socket] : [transport.req?.socket, transport.dataReq?.socket]
  connection.close(true)
  for (const line of lines) line?.resetAndDestroy()
}
