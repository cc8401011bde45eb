import type { OpenWire } from '../../../widget/socket/wire'
import type { Client, Device, Line } from './line'
import type { Network } from './network'
import { time, type Owner } from './time'

/** The device and network of each page. */
export const places = new WeakMap<Owner, { device: Device; network: Network }>()

const dialPatience = 10_000
const pingInterval = 20_000
const greeting = `0${JSON.stringify({ sid: 'virtual', pingInterval, pingTimeout: pingInterval })}`

/**
 * The widget's WebSocket over the virtual network. This end reads and writes the packets as Socket.IO's server would.
 */
export const openWebsocket: OpenWire = (_url, heard, broken) => {
  const { owner } = time
  const place = owner && places.get(owner)
  if (!place) {
    const fault = new Error('nobody opens a websocket')
    // Thrown without a warning, it would look like a page that may open no WebSocket.
    console.warn(fault)
    throw fault
  }
  const { device, network } = place
  let answered = true
  const say = (packet: string, content?: unknown) =>
    heard(packet + (content === undefined ? '' : JSON.stringify(content)))
  const client: Client = {
    owner,
    opened: () => say('40', { sid: 'virtual' }),
    refused: (_line, { message, data }) => say('44', { message, data }),
    closed(_line, reason) {
      if (reason === 'io server disconnect') say('41')
      // A browser does not notice that a connection has gone silent.
      else if (reason !== 'ping timeout') broken()
    },
    hear: (name, ...told) => say('42', [name, ...told]),
    dropLine() {
      if (!line?.clientOpen) return
      line.closeByClient()
      time.after(0, broken, owner)
    },
  }
  device.socket = client
  const line = network.dial(client, device)
  if (line) {
    line.down(() => heard(greeting))
    time.after(pingInterval, () => ping(line), line.node)
  } else time.after(device.cutUntil > time.now ? dialPatience : 100, broken)

  return {
    send: (packet) => line && receive(line, packet),
    close: () => line?.closeByClient(),
  }

  /** As long as both ends live. A client that does not answer is disconnected. */
  function ping(line: Line): void {
    if (!line.serverOpen) return
    if (!answered) return line.closeByServer('transport close')
    answered = false
    line.down(() => heard('2'))
    time.after(pingInterval, () => ping(line), line.node)
  }
  function receive(line: Line, packet: string): void {
    if (packet === '3') line.up(() => void (answered = true))
    const [, kind, id, json] = /^(40|42)(\d*)(.+)$/.exec(packet) ?? []
    const content: unknown = json && JSON.parse(json)
    if (kind === '40')
      line.up(() => network.accept(line, 'shoppers', { auth: content, headers: { ...device.headers } }))
    if (kind !== '42') return
    const [name, input] = content as [string, unknown]
    for (let times = line.sky.ask(name); times > 0; times--)
      line.up(() => line.socket?.asked(name, input, (answer) => say(`43${id}`, [answer])), true)
  }
}
