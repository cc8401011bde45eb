import type { Line } from './line'
import type { VirtualServer } from './server'

type Handler = (...args: unknown[]) => unknown
export type Handshake = { auth: unknown; headers: { origin: string; cookie?: string } }

/** A connected client as a server's namespace sees it. */
export class ServerSocket {
  readonly data: Record<string, unknown> = {}
  readonly request = { socket: { remoteAddress: '192.0.2.1' }, headers: {} }
  readonly rooms = new Set<string>()
  readonly conn = {
    readyState: 'open',
    writeBuffer: [],
    transport: { name: 'websocket', writable: true },
    close: () => this.line.closeByServer('transport close'),
  }
  private readonly handlers = new Map<string, Handler>()
  private anyHandler: Handler | undefined

  constructor(
    readonly id: string,
    readonly server: VirtualServer,
    readonly line: Line,
    readonly handshake: Handshake,
  ) {}

  get connected(): boolean {
    return this.line.serverOpen
  }

  on(name: string, handler: Handler): void {
    this.handlers.set(name, handler)
  }

  onAny(handler: Handler): void {
    this.anyHandler = handler
  }

  join(room: string): void {
    this.rooms.add(room)
  }

  leave(room: string): void {
    this.rooms.delete(room)
  }

  emit(name: string, ...args: unknown[]): void {
    const { line, server } = this
    if (!line.serverOpen || !line.node.alive) return
    server.watch.told(this, name, args)
    const { times, inOrder } = line.sky.push(name)
    for (let left = times; left > 0; left--) line.down(() => line.client.hear(name, ...args), inOrder)
  }

  asked(name: string, input: unknown, answered: (answer: unknown) => void): void {
    const { line, server } = this
    server.watch.asked(this, name, input)
    this.anyHandler?.(name, input, (answer: unknown) => {
      if (!line.node.alive) return
      server.watch.answering(this)
      // The process may have died in the call before.
      if (!line.node.alive) return
      server.watch.answered(this, name, input, answer)
      if (line.serverOpen && line.sky.ack()) line.down(() => answered(answer))
    })
  }

  disconnect(_close: boolean): void {
    this.line.closeByServer('io server disconnect')
  }

  gone(reason: string): void {
    if (!this.server.sockets.sockets.delete(this.id)) return
    this.handlers.get('disconnect')?.(reason)
    this.rooms.clear()
  }
}
