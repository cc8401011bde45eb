import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** The faults of one direction, named as in Toxiproxy. Milliseconds and bytes. */
export type Toxics = {
  latency?: { ms: number; jitter?: number }
  /** Bytes per second. */
  bandwidth?: number
  slicer?: { bytes: number; ms: number }
  /** Drops data silently. A connection that has lost bytes stays silent for good, as a real one does. */
  timeout?: boolean
  /** Ends the connection after so many bytes. */
  limitData?: number
}
/** Upstream: from the client to the server. */
export type Way = 'upstream' | 'downstream'

type Link = { near: Socket; far: Socket; toxics: Record<Way, Toxics> }

/**
 * A TCP proxy that fails on demand, and a load balancer for several processes: a connection goes to the first one that
 * accepts it.
 */
export class ToxicProxy {
  private readonly links = new Set<Link>()
  private readonly knocking = new Set<Socket>()
  private current: Record<Way, Toxics> = { upstream: {}, downstream: {} }
  private port = 0

  private constructor(
    private readonly server: Server,
    private readonly backends: () => string[],
  ) {
    server.on('connection', (near) => this.receive(near))
  }

  /** `backends` are tried in order, for each connection. */
  static async start(backends: () => string[]): Promise<ToxicProxy> {
    const proxy = new ToxicProxy(createServer(), backends)
    await proxy.up()
    return proxy
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** From now on, for open connections and, unless `later` is false, for new ones. */
  poison(way: Way | 'both', toxics: Toxics, { later = true } = {}): void {
    for (const each of way === 'both' ? (['upstream', 'downstream'] as const) : [way]) {
      if (later) this.current[each] = toxics
      for (const link of this.links) link.toxics[each] = toxics
    }
  }

  heal(): void {
    this.poison('both', {})
  }

  /** Resets the open connections (RST). */
  resetPeers(): void {
    for (const { near, far } of this.links) [near, far].forEach((socket) => socket.resetAndDestroy())
  }

  /** Stops listening and ends the open connections. */
  async down(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve))
    for (const socket of [...this.knocking, ...[...this.links].flatMap(({ near, far }) => [near, far])])
      socket.destroy()
    await closed
  }

  async up(): Promise<void> {
    // The kernel's default backlog would refuse many connections at once.
    this.server.listen({ port: this.port, host: '127.0.0.1', backlog: 4096 })
    await once(this.server, 'listening')
    this.port = (this.server.address() as AddressInfo).port
  }

  private receive(near: Socket): void {
    this.knocking.add(near)
    near.on('error', () => near.destroy()).on('close', () => this.knocking.delete(near))
    this.forward(near, this.backends())
  }

  private forward(near: Socket, [backend, ...others]: string[]): void {
    if (!backend || near.destroyed) return void near.destroy()
    const { hostname, port } = new URL(backend)
    const far = connect({ port: Number(port), host: hostname, noDelay: true })
    let taken = false
    far.once('connect', () => {
      taken = true
      this.join(near.setNoDelay(), far)
    })
    far.on('error', () => far.destroy())
    far.once('close', () => (taken ? near.destroy() : this.forward(near, others)))
  }

  private join(near: Socket, far: Socket): void {
    const link: Link = { near, far, toxics: { upstream: this.current.upstream, downstream: this.current.downstream } }
    this.links.add(link)
    near.once('close', () => {
      this.links.delete(link)
      far.destroy()
    })
    carry(near, far, () => link.toxics.upstream)
    carry(far, near, () => link.toxics.downstream)
  }
}

/** One direction of one connection: always in order. */
function carry(from: Socket, to: Socket, toxics: () => Toxics): void {
  let silent = false
  let passed = 0
  let waiting = 0
  let line = Promise.resolve()

  from.on('data', (chunk) => {
    const { latency, slicer, bandwidth, limitData } = toxics()
    if (!waiting && !latency && !slicer && !bandwidth && limitData === undefined) return write(chunk)
    const due = performance.now() + (latency ? latency.ms + Math.random() * (latency.jitter ?? 0) : 0)
    waiting++
    line = line.then(() => deliver(chunk, due)).finally(() => waiting--)
  })
  from.on(
    'end',
    () =>
      void line.then(
        () => to.end(),
        () => to.destroy(),
      ),
  )
  to.on('drain', () => from.resume())

  function write(chunk: Uint8Array): void {
    silent ||= toxics().timeout ?? false
    if (silent || to.destroyed) return
    passed += chunk.length
    const { limitData } = toxics()
    if (limitData !== undefined && passed > limitData) return void to.destroy()
    if (!to.write(chunk)) from.pause()
  }
  async function deliver(chunk: Uint8Array, due: number): Promise<void> {
    const { slicer, bandwidth } = toxics()
    await pause(Math.max(0, due - performance.now()))
    if (bandwidth) await pause((chunk.length / bandwidth) * 1_000)
    const step = slicer?.bytes ?? chunk.length
    for (let start = 0; start < chunk.length; start += step) {
      write(chunk.subarray(start, start + step))
      if (slicer) await pause(slicer.ms)
    }
  }
}
