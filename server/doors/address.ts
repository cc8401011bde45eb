import type { IncomingMessage } from 'node:http'

/** Whom a connection comes from: the peer, or what the last of our own proxies wrote down. */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const peer = request.socket.remoteAddress ?? 'unknown'
  if (proxies === 0) return peer
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',').map((address) => address.trim()).filter(Boolean)
  return forwarded.at(-proxies) ?? peer
}
