import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/** Whom a connection comes from: the peer, or what the last of our own proxies wrote down. */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const peer = request.socket.remoteAddress ?? 'unknown'
  if (proxies === 0) return peer
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',').map((address) => address.trim()).filter(Boolean)
  // Fewer than said: the farthest that they name, as Fastify reads it over HTTP.
  return forwarded.at(-proxies) ?? forwarded[0] ?? peer
}

/** What limits count by: an IPv4 address, or the /64 that whoever has one IPv6 address has all of. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || !isIPv6(address)) return mapped ?? address
  const [head = '', tail = ''] = address.split('%')[0]!.split('::')
  const [front, back] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0') : []
  return `${[...front, ...zeros, ...back].slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`
}
