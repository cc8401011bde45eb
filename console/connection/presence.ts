import { hearServerTime } from '../../shared/server-time'
import { Cell } from './cell'
import type { Connection } from './connection'

const beatEvery = 10_000
const probePatience = 3_000

/** `onShift` is null where no shifts are planned. Both are null until the server has answered. */
export type Presence = { accepting: boolean | null; onShift: boolean | null }

/** My lease and my accept switch. Only the server knows their state (R8); nothing here guesses it. */
export class MyPresence {
  readonly cell = new Cell<Presence>({ accepting: null, onShift: null })
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(private readonly connection: Connection) {}

  start(): void {
    const { socket } = this.connection
    socket.on('connect', this.beat)
    socket.on('presence', ({ accepting, onShift }) => this.cell.set({ accepting, onShift }))
    // A browser slows the timers of a background tab to one a minute, but delivers what arrives. Each ping of the
    // server renews the lease too, so that an agent who reads another tab is not shown offline.
    socket.io.on('ping', this.beat)
    this.timer = setInterval(this.beat, beatEvery)
    document.addEventListener('visibilitychange', this.probe)
    addEventListener('pageshow', this.probe)
    addEventListener('online', this.probe)
  }

  stop(): void {
    clearInterval(this.timer)
    this.connection.socket.io.off('ping', this.beat)
    document.removeEventListener('visibilitychange', this.probe)
    removeEventListener('pageshow', this.probe)
    removeEventListener('online', this.probe)
  }

  /** R8: the accept switch. Throws a `RefusalError`. */
  async accept(accepting: boolean): Promise<void> {
    const answer = await this.connection.ask('accept', { accepting })
    this.cell.set({ ...this.cell.get(), accepting: answer.accepting })
  }

  private beat = (): void => {
    if (this.connection.socket.connected) void this.renew().catch(() => {})
  }

  private async renew(timeout?: number): Promise<void> {
    const { accepting, onShift, now } = await this.connection.ask('heartbeat', {}, timeout)
    hearServerTime(now)
    const known = this.cell.get()
    if (accepting !== known.accepting || onShift !== known.onShift) this.cell.set({ accepting, onShift })
  }

  /** After sleep or a return to the tab: a connection that does not answer within 3 s is dropped (S, F12). */
  private probe = (): void => {
    if (document.visibilityState !== 'visible') return
    if (!this.connection.socket.connected) return this.connection.reconnect()
    void this.renew(probePatience).catch(() => this.connection.abandon())
  }
}
