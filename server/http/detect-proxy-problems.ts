import type { IncomingMessage, Server } from 'node:http'
import { agentPath } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import type { Config } from '../config'
import type { SetupProblems } from '../features/onboarding/setup-problems'

type Settings = Pick<Config, 'publicUrl' | 'trustProxy'>
type Fault = Parameters<SetupProblems['note']>[0]

const home = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)(:\d+)?$/
/** A host as a browser writes it. A request can name anything as its host, and an admin reads it. */
const wellFormed = /^([a-z\d_.-]{1,200}|\[[a-f\d:.]{2,45}\])(:\d{1,5})?$/i
/**
 * Our own proxy is on this machine or network; a machine farther away can claim anything. 100.64.0.0/10: between the
 * machines of a cloud.
 */
const near =
  /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd]|fe80:)/i

/**
 * What a request shows of a misconfigured proxy, with the log line. Without it the chat is slow or refuses people, and
 * nothing says why.
 */
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
  // A shopper's own proxy, far away, is not our problem.
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

/** Notes each problem. Once found, a problem in our own settings is not checked again: they are read at startup. */
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

/** The machine that the request comes from: the nearest proxy, if there is one. */
const senderOf = ({ socket }: IncomingMessage) => (socket.remoteAddress ?? '').replace(/^::ffff:/, '')

const isWebSocket = ({ url = '' }: IncomingMessage) =>
  [agentPath, shopperPath].some((path) => url.startsWith(path)) && url.includes('transport=websocket')

/** Requires both headers. With only one it is no upgrade, and a proxy may well pass on only one. */
const isUpgraded = ({ headers }: IncomingMessage) =>
  Boolean(headers.upgrade) && /\bupgrade\b/i.test(headers.connection ?? '')

/**
 * The host that the client used: Host, or X-Forwarded-Host when the proxy has replaced Host with ours. Null for this
 * machine, or when neither is valid.
 */
function hostOf({ headers }: IncomingMessage): string | null {
  const forwarded = String(headers['x-forwarded-host'] ?? '')
    .split(',')[0]!
    .trim()
  return [headers.host ?? '', forwarded].find((host) => wellFormed.test(host) && !home.test(host)) ?? null
}
