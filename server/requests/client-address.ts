import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Whom a connection comes from, in one form: the peer, or what the last of our own proxies wrote down. */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const peer = plainAddress(request.socket.remoteAddress ?? '') ?? 'unknown'
  if (proxies === 0) return peer
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)
  // Fewer than said: the farthest that they name. What is no address is nobody's: it counts as the proxy's.
  const named = forwarded.at(-proxies) ?? forwarded[0]
  return (named && plainAddress(named)) ?? peer
}

/** What is counted as one; `size`: how many times the budget of a single address it has. */
export type Network = { key: string; size: number }

/**
 * The networks that an address is counted in: an IPv4 address by itself; of IPv6 the /64 that anybody with one address
 * has all of, and the /56 and /48 that a provider gives a customer, so that many /64 of one customer do not add up.
 */
export function networksOf(address: string): Network[] {
  const groups = groupsOf(address)
  if (!groups) return [{ key: plainAddress(address) ?? address, size: 1 }]
  const [first, second, third, fourth] = groups.map((group) => group.toString(16)) as [string, string, string, string]
  return [
    { key: `${first}:${second}:${third}:${fourth}::/64`, size: 1 },
    { key: `${first}:${second}:${third}:${(groups[3]! & 0xff00).toString(16)}::/56`, size: 2 },
    { key: `${first}:${second}:${third}::/48`, size: 4 },
  ]
}

/** What limits count by: an IPv4 address, or the /64. */
export const networkOf = (address: string): string => networksOf(address)[0]!.key

/**
 * The networks of an address from the widest to the narrowest, each as what only we can make of it: kept with a
 * conversation, it tells which others come from there and not from where.
 */
export const networkPath = (secret: Buffer, address: string): string =>
  networksOf(address)
    .toReversed()
    .map(({ key }) => createHmac('sha256', secret).update(`network:${key}`).digest('base64url').slice(0, 12))
    .join('.')

/** An address as proxies write it (with a port, in brackets, quoted, with a zone, IPv4 inside IPv6) in its one plain form; null: it is none. */
export function plainAddress(written: string): string | null {
  const bare = bareAddress(written)
  const ipv4 = ipv4Of(bare)
  if (ipv4) return ipv4
  const groups = ipv6Of(bare)
  if (!groups) return null
  return ipv4Inside(groups) ?? groups.map((group) => group.toString(16)).join(':')
}

/** Of IPv6, and of nothing else: an IPv4 address inside it is one. */
function groupsOf(address: string): number[] | null {
  const groups = ipv6Of(bareAddress(address))
  return groups && !ipv4Inside(groups) ? groups : null
}

/** Without `for=`, quotes, brackets, port and zone. */
function bareAddress(written: string): string {
  const named = written.trim().replace(/;.*$/s, '').replace(/^for=/i, '').replace(/^"|"$/g, '').trim()
  const inside = /^\[([^\]]*)\](?::\d+)?$/.exec(named)?.[1] ?? named.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  return inside.replace(/%.*$/s, '')
}

function ipv4Of(text: string): string | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  return parts?.every((part) => part < 256) ? parts.join('.') : null
}

/** Its eight groups, from any of its forms; null: it is none. */
function ipv6Of(text: string): number[] | null {
  if (!/^[\da-f:.]{2,45}$/i.test(text) || !text.includes(':')) return null
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text)
  const tail = dotted && ipv4Of(dotted[2]!)?.split('.').map(Number)
  if (dotted && !tail) return null
  const hex = tail
    ? `${dotted[1]}${(tail[0]! * 256 + tail[1]!).toString(16)}:${(tail[2]! * 256 + tail[3]!).toString(16)}`
    : text
  const halves = hex.split('::')
  if (halves.length > 2) return null
  const [front, back] = halves.map((half) => (half ? half.split(':') : [])) as [string[], string[] | undefined]
  const zeros = back ? 8 - front.length - back.length : 0
  if (zeros < (back ? 1 : 0)) return null
  const groups = [...front, ...Array<string>(zeros).fill('0'), ...(back ?? [])]
  return groups.length === 8 && groups.every((group) => /^[\da-f]{1,4}$/i.test(group))
    ? groups.map((group) => parseInt(group, 16))
    : null
}

/** Mapped (::ffff:0:0/96) and translated (64:ff9b::/96) addresses are those of IPv4, whoever wrote them so. */
function ipv4Inside(groups: number[]): string | null {
  const start = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':')
  if (start !== '0:0:0:0:0:ffff' && start !== '64:ff9b:0:0:0:0') return null
  const [high, low] = [groups[6]!, groups[7]!]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
