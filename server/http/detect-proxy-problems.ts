import type { IncomingMessage, Server } from 'node:http'
import { agentPath } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import type { Config } from '../config'
import type { SetupProblems } from '../features/onboarding/setup-problems'

type Settings = Pick<Config, 'publicUrl' | 'trustProxy'>
type Fault = Parameters<SetupProblems['note']>[0]

const home = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)(:\d+)?$/
/** As a browser writes it. A request may name anything as its host, and an admin reads it. */
const wellFormed = /^([a-z\d_.-]{1,200}|\[[a-f\d:.]{2,45}\])(:\d{1,5})?$/i
/** A proxy of ours stands beside us; from farther away anybody may claim to be one. 100.64.0.0/10: between the machines of a cloud. */
const near =
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd]|fe80:)/i

/** What a request tells of a proxy that is set wrong, with the line for the log: the chat is then slow, or refuses people, and says nothing of why. */
const signs: Record<string, (request: IncomingMessage, settings: Settings) => [Fault, string] | null> = {
  publicUrlUnset: (request, { publicUrl }) => {
    const host = publicUrl === null ? hostOf(request) : null
    return host === null
      ? null
      : [
          { kind: 'public-url-unset', host },
          `PUBLIC_URL is not set, and somebody came by ${host}: links and the tag name an address that only this machine knows. Set it to the address that people use`,
        ]
  },
  publicUrlInsecure: ({ headers }, { publicUrl }) => {
    const origin = publicUrl?.startsWith('http://') ? `https://${publicUrl.slice('http://'.length)}` : null
    return origin && (headers.origin === origin || headers['x-forwarded-proto'] === 'https')
      ? [
          { kind: 'public-url-insecure', origin },
          `PUBLIC_URL is ${publicUrl}, and people come by https: links and the tag name an insecure address, and pages under https do not load the chat from it. Set it to ${origin}`,
        ]
      : null
  },
  proxyNotTrusted: (request, { trustProxy }) => {
    const proxy = senderOf(request)
    return trustProxy === 0 && request.headers['x-forwarded-for'] && near.test(proxy)
      ? [
          { kind: 'proxy-not-trusted', proxy },
          'TRUST_PROXY is 0, and requests come with X-Forwarded-For: everybody shares the address of the proxy, and its limits. Set it to the number of proxies',
        ]
      : null
  },
  // With a shopper's own proxy, far away, nothing of ours is wrong.
  upgradeMissing: (request, { trustProxy }) => {
    const proxy = senderOf(request)
    return isWebSocket(request) && !isUpgraded(request) && (trustProxy > 0 || near.test(proxy))
      ? [
          { kind: 'upgrade-missing', proxy },
          'A WebSocket came without its Upgrade header: a proxy must pass Upgrade and Connection on, as server/README.md shows; until then the chat is slower',
        ]
      : null
  },
}

/** Notes each. What only our own settings can mend is not looked for again: they are read at the start. */
export function detectProxyProblems(server: Server, settings: Settings, faults: SetupProblems): void {
  const unseen = new Map(Object.entries(signs))
  const look = (request: IncomingMessage) => {
    for (const [name, sign] of unseen) {
      const found = sign(request, settings)
      if (!found) continue
      if (name !== 'upgradeMissing') unseen.delete(name)
      faults.note(...found)
    }
  }
  server.on('request', look).on('upgrade', (request: IncomingMessage) => {
    look(request)
    const passed = isWebSocket(request) && faults.find('upgrade-missing')?.proxy === senderOf(request)
    if (passed) faults.mend('upgrade-missing')
  })
}

/** The machine that the request comes from: the nearest proxy, where there is one. */
const senderOf = ({ socket }: IncomingMessage) => (socket.remoteAddress ?? '').replace(/^::ffff:/, '')

const isWebSocket = ({ url = '' }: IncomingMessage) =>
  [agentPath, shopperPath].some((path) => url.startsWith(path)) && url.includes('transport=websocket')

/** Both headers: with one of them alone it is no upgrade, and a proxy may well pass one. */
const isUpgraded = ({ headers }: IncomingMessage) =>
  Boolean(headers.upgrade) && /\bupgrade\b/i.test(headers.connection ?? '')

/** By which people came: of a proxy that puts our own in its place, the one that it says it had. Null: this machine's, or none. */
function hostOf({ headers }: IncomingMessage): string | null {
  const forwarded = String(headers['x-forwarded-host'] ?? '')
    .split(',')[0]!
    .trim()
  return [headers.host ?? '', forwarded].find((host) => wellFormed.test(host) && !home.test(host)) ?? null
}
