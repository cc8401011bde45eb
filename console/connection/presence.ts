import { hearServerTime } from '../../shared/server-time'
import { Cell } from './cell'
import type { Connection } from './connection'

const beatEvery = 10_000
const probePatience = 3_000

/** `onShift` is null where nobody plans shifts; all null until the server has spoken. */
export type Presence = { accepting: boolean | null; onShift: boolean | null }

/** My lease and my switch. What the server says of them is the truth (R8); here nothing is guessed. */
export class MyPresence {
  readonly cell = new Cell<Presence>({ accepting: null, onShift: null })
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(private readonly connection: Connection) {}

  start(): void {
    const { socket } = this.connection
    socket.on('connect', this.beat)
    socket.on('presence', ({ accepting, onShift }) => this.cell.set({ accepting, onShift }))
    // A tab in the background has its timers slowed to one a minute, but what arrives is still heard:
    // each ping of the server renews the lease too, so that nobody is shown offline for reading another tab.
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

  /** R8: the explicit switch. Throws a `RefusalError`. */
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

  /** Back from sleep or another tab: a line that does not answer within 3 s is given up (S, F12). */
  private probe = (): void => {
    if (document.visibilityState !== 'visible') return
    if (!this.connection.socket.connected) return this.connection.reconnect()
    void this.renew(probePatience).catch(() => this.connection.abandon())
  }
}
