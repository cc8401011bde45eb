import type { Line } from './line'
import { ServerSocket, type Handshake } from './server-socket'
import type { Owner } from './time'

type Next = (error?: Error & { data?: unknown }) => void
type Guard = (socket: ServerSocket, next: Next) => void

/** Observes everything that a server sends and is asked. */
export type Watch = {
  told(socket: ServerSocket, name: string, args: unknown[]): void
  asked(socket: ServerSocket, name: string, input: unknown): void
  /** Just before an answer leaves: the last moment at which the process can die. */
  answering(socket: ServerSocket): void
  answered(socket: ServerSocket, name: string, input: unknown, answer: unknown): void
  publishing(node: Owner): void
}

/**
 * Socket.IO's server with the interface that our code uses: middleware, rooms, and a cluster behind a lossy channel.
 */
export class VirtualServer {
  readonly sockets = { sockets: new Map<string, ServerSocket>() }
  private guard: Guard = (_socket, next) => next()
  private connected: (socket: ServerSocket) => void = () => undefined
  private made = 0

  constructor(
    readonly kind: 'shoppers' | 'agents',
    readonly node: Owner,
    readonly watch: Watch,
    /** Passes it on to the servers of the other processes. */
    private readonly relay: (say: (server: VirtualServer) => void) => void,
  ) {}

  readonly engine = ((server: VirtualServer) => ({
    get clientsCount() {
      return server.sockets.sockets.size
    },
  }))(this)

  use(guard: Guard): void {
    this.guard = guard
  }

  on(_name: 'connection', connected: (socket: ServerSocket) => void): void {
    this.connected = connected
  }

  accept(line: Line, handshake: Handshake): void {
    const socket = new ServerSocket(`${this.node.name}${++this.made}`, this, line, handshake)
    line.socket = socket
    this.guard(socket, (error) => {
      if (!line.serverOpen) return
      if (error) return line.down(() => line.client.refused(line, error))
      this.sockets.sockets.set(socket.id, socket)
      line.down(() => line.client.opened(line))
      this.connected(socket)
    })
  }

  private inRooms(rooms: string | string[]): ServerSocket[] {
    const names = typeof rooms === 'string' ? [rooms] : rooms
    return [...this.sockets.sockets.values()].filter((socket) => names.some((name) => socket.rooms.has(name)))
  }

  to(rooms: string | string[]) {
    return {
      emit: (name: string, ...args: unknown[]) => {
        this.watch.publishing(this.node)
        if (!this.node.alive) return
        this.local.to(rooms).emit(name, ...args)
        this.relay((other) => other.local.to(rooms).emit(name, ...args))
      },
    }
  }

  in(rooms: string | string[]) {
    const { fetchSockets } = this.local.in(rooms)
    return { fetchSockets, disconnectSockets: () => this.relay((other) => other.local.in(rooms).disconnectSockets()) }
  }

  readonly local = {
    to: (rooms: string | string[]) => ({
      emit: (name: string, ...args: unknown[]) => this.inRooms(rooms).forEach((socket) => socket.emit(name, ...args)),
    }),
    in: (rooms: string | string[]) => ({
      fetchSockets: async () => this.inRooms(rooms),
      disconnectSockets: () => this.inRooms(rooms).forEach((socket) => socket.disconnect(true)),
    }),
  }
}
