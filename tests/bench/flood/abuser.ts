import { request } from 'node:http'
import { connect } from 'node:net'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { agentApi } from '../../../shared/agent-protocol'
import { protocolVersion, shopperPath } from '../../../shared/shopper-protocol'
import { upgradeOf } from '../../doors/raw-connection'
import { follow } from '../child'
import { openLean } from '../lean-socket'

export const abuses = ['messages', 'connections', 'uploads', 'giant frames'] as const
export type Abuse = (typeof abuses)[number]
/** `address`: another machine, as far as the server can tell; one that was shut out cannot begin again. */
export type AbuseOrder = { do: Abuse; url: string; site: string; cookie: string; address: string; seconds: number }

const lanes = 16
const megabyte = 2 ** 20

type Once = (order: AbuseOrder) => Promise<unknown>

/** As fast as it goes, from one address; answers how often. */
follow(async (order: AbuseOrder): Promise<number> => {
  const until = performance.now() + order.seconds * 1_000
  const once = await abuseOf[order.do](order)
  let times = 0
  const lane = async () => {
    while (performance.now() < until) {
      await once(order)
      times++
    }
  }
  // Who was cut off is never answered.
  await Promise.race([Promise.all(Array.from({ length: lanes }, lane)), pause(order.seconds * 1_000 + 500)])
  return times
})

const abuseOf: Record<Abuse, (order: AbuseOrder) => Promise<Once>> = {
  messages: async ({ url, site, address: localAddress }) => {
    const auth = { protocol: protocolVersion, site, token: null, language: 'en', timeZone: 'UTC' }
    const shopper = await openLean(url, { path: shopperPath, auth, headers: { origin: url }, localAddress })
    return () => shopper.ask('send', { clientMessageId: randomUUID(), text: 'x'.repeat(4_000) })
  },
  connections:
    async () =>
    ({ url, address: localAddress }) =>
      untilClosed(url, { bytes: Buffer.from(upgrade(url)), localAddress, patience: 100 }),
  uploads: async () => upload,
  'giant frames':
    async () =>
    ({ url, address: localAddress }) =>
      untilClosed(url, { bytes: Buffer.concat([Buffer.from(upgrade(url)), giant]), localAddress, patience: 2_000 }),
}

/** Its length first, as a frame has it, and then all of it. */
const giant = Buffer.concat([
  Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0, 0, 0, 0, 0]),
  Buffer.alloc(megabyte, 'x'),
])

const upgrade = (url: string) => upgradeOf(url, `${shopperPath}/?EIO=4&transport=websocket`)

function untilClosed(
  url: string,
  { bytes, localAddress, patience }: { bytes: Buffer; localAddress: string; patience: number },
): Promise<void> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port), localAddress })
    const timer = setTimeout(() => socket.resetAndDestroy(), patience)
    socket.on('error', () => undefined).on('close', () => (clearTimeout(timer), resolve()))
    socket.on('connect', () => socket.write(bytes)).resume()
  })
}

const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(65_000)])

function upload({ url, cookie, address: localAddress }: AbuseOrder): Promise<void> {
  return new Promise((resolve) => {
    const asking = request(
      `${url}${agentApi}picture`,
      {
        method: 'PUT',
        localAddress,
        headers: { cookie, origin: url, 'content-type': 'image/png', 'content-length': picture.length },
      },
      (response) => response.resume().on('end', resolve),
    )
    asking.on('error', () => resolve()).end(picture)
  })
}
