import { Line, type Client, type Device } from './line'
import { luck } from './random'
import type { Handshake } from './server-socket'
import type { VirtualServer } from './server'
import { Sky } from './weather'
import { time, type Owner } from './time'

export type Endpoint = { owner: Owner; shoppers: VirtualServer; agents: VirtualServer; stirred: () => void }

/** Everybody's lines to the processes, and the channel between the processes. */
export class Network {
  readonly sky = new Sky()
  /** By name; one that is down is not here. */
  readonly nodes = new Map<string, Endpoint>()
  lines: Line[] = []
  /** Redis is gone: processes hear nothing of each other. */
  splitUntil = 0

  /** A balancer gives the client to any process that listens. Null: nobody, or no way there. */
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

  /** What one process says, told to the others by way of Redis: a hint, late or lost. */
  relayFrom(node: Owner, kind: 'shoppers' | 'agents'): (say: (server: VirtualServer) => void) => void {
    return (say) => this.others(node, (other) => say(other[kind]))
  }

  others(node: Owner, tell: (other: Endpoint) => void): void {
    for (const other of this.nodes.values()) {
      if (other.owner === node || this.splitUntil > time.now || this.sky.push('event').times === 0) continue
      time.after(this.sky.delay(), () => tell(other), other.owner)
    }
  }

  /** No network reaches the device for so long: a second cut does not mend the first, whose lines still hold what they carry. */
  cut(device: Device, ms: number): void {
    device.cutUntil = Math.max(device.cutUntil, time.now + ms)
    for (const line of this.lines) if (line.device === device && ms > 30_000) line.wentSilent()
  }

  /** The process is gone, and its lines with it. */
  nodeDied(node: Owner, silently: boolean): void {
    this.nodes.delete(node.name)
    for (const line of this.lines) if (line.node === node && line.serverOpen) line.nodeDied(silently)
  }

  /** The process stands still; whoever waits on it gives up. */
  nodeFroze(node: Owner, ms: number): void {
    node.frozenUntil = time.now + ms
    for (const line of this.lines) if (line.node === node && ms > 30_000) line.wentSilent()
  }
}
