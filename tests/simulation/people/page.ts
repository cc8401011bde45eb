import { publicUrl } from '../node'
import type { Device } from '../virtual/line'
import type { Network } from '../virtual/network'
import { stage } from '../virtual/socket-io-client'
import { places } from '../virtual/websocket'
import { time, type Owner } from '../virtual/time'

/** A page in a browser: what its scripts start belongs to it and ends with it. */
export abstract class Page {
  readonly device: Device

  constructor(
    readonly network: Network,
    readonly name: string,
    headers: { cookie?: string } = {},
  ) {
    const owner: Owner = { name, alive: true, frozenUntil: 0, skew: 0 }
    this.device = { owner, headers: { origin: publicUrl, ...headers }, cutUntil: 0, socket: null }
    places.set(owner, { device: this.device, network })
  }

  get isOpen(): boolean {
    return this.device.owner.alive
  }

  /** Runs `work` as this page's own script. */
  as<T>(work: () => T): T {
    const before = time.owner
    time.owner = this.device.owner
    Object.assign(stage, { device: this.device, network: this.network })
    try {
      return work()
    } finally {
      time.owner = before
    }
  }

  /** Closes or reloads the page as a browser does: its scripts are not told. */
  close(): void {
    this.device.socket?.dropLine('transport close')
    this.device.owner.alive = false
  }
}
