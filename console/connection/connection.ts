import type { AgentRequests } from '../../shared/agent-protocol'
import { type Answer, Refusal } from '../../shared/refusals'
import type { Asked, Output } from '../../shared/request'
import { Cell } from './cell'
import { type ConnectionState, lost } from './connection-state'
import { RefusalError } from './refusal-error'
import { type AgentSocket, createSocket } from './socket'

const patience = 10_000
const kickedPause = 2_000

type AskSocket = { emitWithAck: (name: string, input: unknown) => Promise<Answer<unknown>> }

/** The connection to the server: its state, requests over it, and what the server sends unasked (`socket.on`). */
export class Connection {
  readonly state = new Cell<ConnectionState>({ kind: 'connecting' })
  readonly socket: AgentSocket = createSocket()
  private again: ReturnType<typeof setTimeout> | undefined

  start(): void {
    this.socket.on('connect', () => this.state.set({ kind: 'online' }))
    this.socket.on('disconnect', (reason) => this.disconnected(reason))
    this.socket.on('connect_error', (error) => this.refused(error))
    this.socket.on('signed-out', () => this.end('signed-out'))
    this.socket.connect()
  }

  stop(): void {
    clearTimeout(this.again)
    this.socket.removeAllListeners()
    this.socket.disconnect()
  }

  /** Skips the pause before the next try. */
  reconnect(): void {
    if (this.state.get().kind === 'ended' || this.socket.connected) return
    this.socket.disconnect().connect()
  }

  /** For a connection that looks open and no longer answers (F4): drops it, and Socket.IO reconnects. */
  abandon(): void {
    this.socket.io.engine.close()
  }

  /**
   * Throws a `RefusalError`: `unavailable` without a connection or an answer in time (ask again with the same id, D3).
   */
  async ask<Name extends keyof AgentRequests & string>(
    name: Name,
    input: Asked<AgentRequests, Name>,
    timeout = patience,
  ): Promise<Output<AgentRequests, Name>> {
    if (!this.socket.connected) throw new RefusalError({ code: 'unavailable' })
    // TypeScript cannot resolve an event name that is a type parameter. The tables in shared/ tie name, input and
    // output together.
    const socket = this.socket.timeout(timeout) as unknown as AskSocket
    const answer = (await socket.emitWithAck(name, input).catch(() => unanswered)) as Answer<
      Output<AgentRequests, Name>
    >
    if (answer.ok) return answer.value
    if (answer.refusal.code === 'unauthenticated') this.end('signed-out')
    throw new RefusalError(answer.refusal)
  }

  private disconnected(reason: string): void {
    this.state.set(lost(this.state.get(), Date.now()))
    // Socket.IO does not reconnect by itself when the server closed the socket.
    if (reason === 'io server disconnect') this.connectSoon()
  }

  private refused(error: Error): void {
    const code = Refusal.shape.code.safeParse(error.message).data
    if (code === 'unauthenticated' || code === 'forbidden') return this.end('signed-out')
    if (code === 'other-version') return this.end('other-version')
    this.state.set(lost(this.state.get(), Date.now()))
    if (!this.socket.active) this.connectSoon()
  }

  private connectSoon(): void {
    clearTimeout(this.again)
    if (this.state.get().kind !== 'ended')
      this.again = setTimeout(() => this.socket.connect(), kickedPause * (1 + Math.random()))
  }

  private end(because: 'signed-out' | 'other-version'): void {
    clearTimeout(this.again)
    this.state.set({ kind: 'ended', because })
    this.socket.disconnect()
  }
}

const unanswered: Answer<never> = { ok: false, refusal: { code: 'unavailable' } }
