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
export type AbuseOrder = { do: Abuse; url: string; site: string; cookie: string; seconds: number }

/** Other machines, as far as the server can tell: one for each abuse, or what one has used up would hold back the next. */
const addressOf = (abuse: Abuse) => `127.0.0.${2 + abuses.indexOf(abuse)}`
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
  messages: async ({ url, site }) => {
    const auth = { protocol: protocolVersion, site, token: null, language: 'en', timeZone: 'UTC' }
    const shopper = await openLean(url, { path: shopperPath, auth, headers: { origin: url }, localAddress: addressOf('messages') })
    return () => shopper.ask('send', { clientMessageId: randomUUID(), text: 'x'.repeat(4_000) })
  },
  connections: async () => ({ url }) => untilClosed(url, { bytes: Buffer.from(upgrade(url)), localAddress: addressOf('connections'), patience: 100 }),
  uploads: async () => upload,
  'giant frames': async () => ({ url }) => untilClosed(url, { bytes: Buffer.concat([Buffer.from(upgrade(url)), giant]), localAddress: addressOf('giant frames'), patience: 2_000 }),
}

/** Its length first, as a frame has it, and then all of it. */
const giant = Buffer.concat([Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 0x10, 0, 0, 0, 0, 0, 0]), Buffer.alloc(megabyte, 'x')])

const upgrade = (url: string) => upgradeOf(url, `${shopperPath}/?EIO=4&transport=websocket`)

function untilClosed(url: string, { bytes, localAddress, patience }: { bytes: Buffer; localAddress: string; patience: number }): Promise<void> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port), localAddress })
    const timer = setTimeout(() => socket.resetAndDestroy(), patience)
    socket.on('error', () => undefined).on('close', () => (clearTimeout(timer), resolve()))
    socket.on('connect', () => socket.write(bytes)).resume()
  })
}

const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(65_000)])

function upload({ url, cookie }: AbuseOrder): Promise<void> {
  return new Promise((resolve) => {
    const asking = request(`${url}${agentApi}picture`, { method: 'PUT', localAddress: addressOf('uploads'), headers: { cookie, origin: url, 'content-type': 'image/png', 'content-length': picture.length } }, (response) => response.resume().on('end', resolve))
    asking.on('error', () => resolve()).end(picture)
  })
}
