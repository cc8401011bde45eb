import { Line, type Client, type Device } from './line'
import { luck } from './random'
import type { Handshake } from './server-socket'
import type { VirtualServer } from './server'
import { Sky } from './weather'
import { time, type Owner } from './time'

export type Endpoint = { owner: Owner; shoppers: VirtualServer; agents: VirtualServer; stirred: () => void }

/** All connections to the processes, and the channel between the processes. */
export class Network {
  readonly sky = new Sky()
  /** By name, without those that are down. */
  readonly nodes = new Map<string, Endpoint>()
  lines: Line[] = []
  /** Redis is down until then: processes do not hear each other. */
  splitUntil = 0

  /** A load balancer connects the client to any running process. Null: no process, or no network. */
  dial(client: Client, device: Device): Line | null {
    const nodes = [...this.nodes.values()]
    if (nodes.length === 0 || device.cutUntil > time.now) return null
    const line = new Line(client, device, luck.weather.pick(nodes).owner, this.sky)
    this.lines = [...this.lines.filter((each) => each.clientOpen || each.serverOpen), line]
    return line
  }

  accept(line: Line, door: 'shoppers' | 'agents', handshake: Handshake): void {
    this.nodes.get(line.node.name)?.[door].accept(line, handshake)
  }

  /** What one process tells the others through Redis: a hint, late or lost. */
  relayFrom(node: Owner, kind: 'shoppers' | 'agents'): (say: (server: VirtualServer) => void) => void {
    return (say) => this.others(node, (other) => say(other[kind]))
  }

  others(node: Owner, tell: (other: Endpoint) => void): void {
    for (const other of this.nodes.values()) {
      if (other.owner === node || this.splitUntil > time.now || this.sky.push('event').times === 0) continue
      time.after(this.sky.delay(), () => tell(other), other.owner)
    }
  }

  /**
   * The device has no network for so long. A second cut does not shorten the first. Open connections keep their data.
   */
  cut(device: Device, ms: number): void {
    device.cutUntil = Math.max(device.cutUntil, time.now + ms)
    for (const line of this.lines) if (line.device === device && ms > 30_000) line.wentSilent()
  }

  /** The process has died, and its connections with it. */
  nodeDied(node: Owner, silently: boolean): void {
    this.nodes.delete(node.name)
    for (const line of this.lines) if (line.node === node && line.serverOpen) line.nodeDied(silently)
  }

  /** The process is frozen; its clients time out. */
  nodeFroze(node: Owner, ms: number): void {
    node.frozenUntil = time.now + ms
    for (const line of this.lines) if (line.node === node && ms > 30_000) line.wentSilent()
  }
}
