import type { IncomingMessage, Server } from 'node:http'
import { agentPath } from '../../shared/agent-protocol'
import { shopperPath } from '../../shared/shopper-protocol'
import type { Config } from '../config'
import type { Core } from '../core'

type Settings = Pick<Config, 'publicUrl' | 'trustProxy'>

const home = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)(:\d+)?$/
/** A proxy of ours stands beside us; from farther away anybody may claim to be one. */
const near = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.)|^::1$|^f[cd]/i

/** What a request tells of a proxy that is set wrong: the chat is then slow, or refuses people, and says nothing of why. */
const signs: Record<string, (request: IncomingMessage, settings: Settings) => string | null> = {
  publicUrlUnset: ({ headers: { host = '' } }, { publicUrl }) =>
    publicUrl === null && host && !home.test(host) ? `PUBLIC_URL is not set, and somebody came by ${host.slice(0, 100)}: links and the tag name an address that only this machine knows. Set it to the address that people use` : null,
  publicUrlInsecure: ({ headers }, { publicUrl }) => {
    const origin = publicUrl?.startsWith('http://') ? `https://${publicUrl.slice('http://'.length)}` : null
    return origin && (headers.origin === origin || headers['x-forwarded-proto'] === 'https') ? `PUBLIC_URL is ${publicUrl}, and people come by https: agents cannot sign in. Set it to ${origin}` : null
  },
  proxyNotTrusted: ({ headers, socket }, { trustProxy }) =>
    trustProxy === 0 && headers['x-forwarded-for'] && near.test(socket.remoteAddress ?? '')
      ? 'TRUST_PROXY is 0, and requests come with X-Forwarded-For: everybody shares the address of the proxy, and its limits. Set it to the number of proxies'
      : null,
  upgradeMissing: ({ url = '', headers }) =>
    [agentPath, shopperPath].some((path) => url.startsWith(path)) && url.includes('transport=websocket') && !headers.upgrade
      ? 'A WebSocket came without its Upgrade header: a proxy must pass Upgrade and Connection on, as the README shows; until then the chat is slower'
      : null,
}

/** Logs each once. */
export function watchProxies(server: Server, settings: Settings, log: Core['log']): void {
  const unseen = new Map(Object.entries(signs))
  const look = (request: IncomingMessage) => {
    for (const [name, sign] of unseen) {
      const words = sign(request, settings)
      if (words === null) continue
      unseen.delete(name)
      log.warn(words)
    }
  }
  server.on('request', look).on('upgrade', look)
}
