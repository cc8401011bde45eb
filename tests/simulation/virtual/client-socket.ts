import type { Client, Device, Line } from './line'
import type { Network } from './network'
import { luck } from './random'
import { time, type Owner, type Timer } from './time'

type Listener = (...args: never[]) => void
type Answered = { resolve: (answer: unknown) => void; reject: (error: Error) => void; line: Line }

const dialPatience = 10_000

/**
 * Socket.IO's client with the interface that the console uses, over the virtual network. Reconnects as the real one
 * does: 1 s, doubled up to 30 s, varied by half.
 */
export class ClientSocket implements Client {
  connected = false
  active = false
  private line: Line | null = null
  private tries = 0
  private retry: Timer | null = null
  private readonly listeners = new Map<string, Listener[]>()
  private readonly open = new Set<Answered>()
  readonly io = { engine: { close: () => this.dropLine('transport close') }, on: () => undefined, off: () => undefined }

  constructor(
    private readonly network: Network,
    private readonly device: Device,
    private readonly auth: () => unknown,
  ) {}

  get owner(): Owner {
    return this.device.owner
  }

  on(name: string, listener: Listener): this {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener])
    return this
  }

  removeAllListeners(): this {
    this.listeners.clear()
    return this
  }

  connect(): this {
    if (this.line || this.connected) return this
    this.active = true
    if (this.retry) this.retry.run = null
    this.dial()
    return this
  }

  disconnect(): this {
    this.active = false
    if (this.retry) this.retry.run = null
    const was = this.connected
    this.letGo()
    if (was) this.hear('disconnect', 'io client disconnect')
    return this
  }

  timeout(ms: number) {
    return {
      emitWithAck: (name: string, input: unknown): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const { line } = this
          if (!line || !this.connected) return reject(new Error('not connected'))
          const asked: Answered = { resolve, reject, line }
          this.open.add(asked)
          time.after(ms, () => this.open.delete(asked) && reject(new Error('operation has timed out')), this.owner)
          for (let times = line.sky.ask(name); times > 0; times--)
            line.up(() => line.socket?.asked(name, input, (answer) => this.answered(asked, answer)), true)
        }),
    }
  }

  private answered(asked: Answered, answer: unknown): void {
    if (this.open.delete(asked)) asked.resolve(answer)
  }

  hear(name: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? []) (listener as (...args: unknown[]) => void)(...args)
  }

  private dial(): void {
    const line = this.network.dial(this, this.device)
    if (!line)
      return void time.after(
        this.device.cutUntil > time.now ? dialPatience : 100,
        () => this.failed('websocket error'),
        this.owner,
      )
    this.line = line
    const auth = this.auth()
    line.up(() => this.network.accept(line, 'agents', { auth, headers: { ...this.device.headers } }))
    time.after(
      dialPatience,
      () => this.line === line && !this.connected && (this.letGo(), this.failed('timeout')),
      this.owner,
    )
  }

  opened(line: Line): void {
    if (line !== this.line) return
    Object.assign(this, { connected: true, tries: 0 })
    this.hear('connect')
  }

  /** The server refused the connection: the listener decides whether to try again. */
  refused(line: Line, error: Error): void {
    if (line !== this.line) return
    this.active = false
    this.letGo()
    this.hear('connect_error', error)
  }

  private failed(message: string): void {
    if (!this.active || this.connected) return
    this.hear('connect_error', new Error(message))
    this.reconnectLater()
  }

  closed(line: Line, reason: string): void {
    if (line !== this.line) return
    const was = this.connected
    this.letGo()
    if (reason === 'io server disconnect') this.active = false
    if (was) this.hear('disconnect', reason)
    if (this.active) this.reconnectLater()
  }

  /** The network breaks the connection, or this client drops it and will reconnect. */
  dropLine(reason: string): void {
    const { line } = this
    if (!line) return
    line.closeByClient()
    this.closed(line, reason)
  }

  private letGo(): void {
    this.line?.closeByClient()
    Object.assign(this, { line: null, connected: false })
    for (const asked of this.open) asked.reject(new Error('socket has been disconnected'))
    this.open.clear()
  }

  private reconnectLater(): void {
    const pause = Math.min(30_000, 1_000 * 2 ** this.tries++) * (0.5 + luck.weather.next())
    if (this.retry) this.retry.run = null
    this.retry = time.after(pause, () => this.active && !this.line && this.dial(), this.owner)
  }
}
