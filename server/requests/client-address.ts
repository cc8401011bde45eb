import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The client's address in its canonical form: the peer, or what the last of our own proxies wrote. */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const peer = plainAddress(request.socket.remoteAddress ?? '') ?? 'unknown'
  if (proxies === 0) return peer
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)
  // With fewer addresses than proxies: take the first one. An invalid address counts as the proxy's own.
  const named = forwarded.at(-proxies) ?? forwarded[0]
  return (named && plainAddress(named)) ?? peer
}

/** What limits count as one client. `size`: how many times a single address's budget it has. */
export type Network = { key: string; size: number }

/**
 * The networks that an address is counted in. IPv4: the address. IPv6: the /64 that one client owns, and the /56 and
 * /48 that a provider gives a customer, so that a customer's many /64 do not multiply their budget.
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

/** The key of most limits: an IPv4 address, or the /64. */
export const networkOf = (address: string): string => networksOf(address)[0]!.key

/**
 * An address's networks from the widest to the narrowest, each keyed-hashed with our secret. Stored with a
 * conversation, it shows which others come from the same network and hides which network that is.
 */
export const networkPath = (secret: Buffer, address: string): string =>
  networksOf(address)
    .toReversed()
    .map(({ key }) => createHmac('sha256', secret).update(`network:${key}`).digest('base64url').slice(0, 12))
    .join('.')

/**
 * The canonical form of an address as proxies write it (with a port, brackets, quotes, a zone, IPv4 inside IPv6); null
 * when it is none.
 */
export function plainAddress(written: string): string | null {
  const bare = bareAddress(written)
  const ipv4 = ipv4Of(bare)
  if (ipv4) return ipv4
  const groups = ipv6Of(bare)
  if (!groups) return null
  return ipv4Inside(groups) ?? groups.map((group) => group.toString(16)).join(':')
}

/** For IPv6 only; null for IPv4, also inside IPv6. */
function groupsOf(address: string): number[] | null {
  const groups = ipv6Of(bareAddress(address))
  return groups && !ipv4Inside(groups) ? groups : null
}

/** Strips `for=`, quotes, brackets, port and zone. */
function bareAddress(written: string): string {
  const named = written.trim().replace(/;.*$/s, '').replace(/^for=/i, '').replace(/^"|"$/g, '').trim()
  const inside = /^\[([^\]]*)\](?::\d+)?$/.exec(named)?.[1] ?? named.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  return inside.replace(/%.*$/s, '')
}

function ipv4Of(text: string): string | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  return parts?.every((part) => part < 256) ? parts.join('.') : null
}

/** The eight groups of an IPv6 address in any of its forms; null when it is none. */
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

/** Mapped (::ffff:0:0/96) and translated (64:ff9b::/96) addresses are IPv4. */
function ipv4Inside(groups: number[]): string | null {
  const start = groups
    .slice(0, 6)
    .map((group) => group.toString(16))
    .join(':')
  if (start !== '0:0:0:0:0:ffff' && start !== '64:ff9b:0:0:0:0') return null
  const [high, low] = [groups[6]!, groups[7]!]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}
