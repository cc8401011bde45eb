import type { ServerSocket } from './server-socket'
import type { Sky } from './weather'
import { time, type Owner } from './time'

/** The client's end of a connection: the console's socket, or the transport below the widget's own. */
export type Client = {
  owner: Owner
  opened(line: Line): void
  refused(line: Line, error: Error & { data?: unknown }): void
  closed(line: Line, reason: string): void
  hear(name: string, ...told: unknown[]): void
  /** The network breaks the connection, or the page drops it and will reconnect. */
  dropLine(reason: string): void
}

/** A client's device: its page, its headers, and until when it has no network. */
export type Device = {
  owner: Owner
  headers: { origin: string; cookie?: string }
  cutUntil: number
  socket: Client | null
}

/** Milliseconds in which Engine.IO's ping detects a silent connection. */
export const pingPatience = 40_000

/** One connection. Data arrives in order or not at all, unless it is sent out of order. Each end closes separately. */
export class Line {
  clientOpen = true
  serverOpen = true
  socket: ServerSocket | null = null
  private readonly free = { up: 0, down: 0 }

  constructor(
    readonly client: Client,
    readonly device: Device,
    readonly node: Owner,
    readonly sky: Sky,
  ) {}

  up(deliver: () => void, inOrder = true): void {
    this.travel('up', () => this.serverOpen && deliver(), this.node, inOrder)
  }

  down(deliver: () => void, inOrder = true): void {
    this.travel('down', () => this.clientOpen && deliver(), this.client.owner, inOrder)
  }

  /** TCP holds what it cannot deliver, as long as both ends hold the connection. */
  private travel(way: 'up' | 'down', deliver: () => void, owner: Owner, inOrder: boolean): void {
    const start = Math.max(time.now, this.device.cutUntil)
    const at = inOrder ? Math.max(start + this.sky.delay(), this.free[way]) : start + this.sky.delay()
    if (inOrder) this.free[way] = at
    time.after(at - time.now, deliver, owner)
  }

  closeByClient(): void {
    if (!this.clientOpen) return
    this.clientOpen = false
    this.up(() => this.lostByServer('transport close'))
  }

  closeByServer(reason: 'transport close' | 'io server disconnect'): void {
    if (!this.serverOpen) return
    this.lostByServer(reason)
    this.down(() => this.lostByClient(reason))
  }

  /** The process has died: the client notices at once when its machine says so, else when no ping comes. */
  nodeDied(silently: boolean): void {
    this.serverOpen = false
    if (silently) time.after(pingPatience, () => this.lostByClient('ping timeout'), this.client.owner)
    else this.down(() => this.lostByClient('transport close'))
  }

  /** Nothing has come through for too long: each end notices for itself. */
  wentSilent(): void {
    time.after(pingPatience, () => this.lostByClient('ping timeout'), this.client.owner)
    time.after(pingPatience, () => this.lostByServer('ping timeout'), this.node)
  }

  private lostByServer(reason: string): void {
    if (!this.serverOpen) return
    this.serverOpen = false
    this.socket?.gone(reason)
  }

  private lostByClient(reason: string): void {
    if (!this.clientOpen) return
    this.clientOpen = false
    this.client.closed(this, reason)
  }
}
