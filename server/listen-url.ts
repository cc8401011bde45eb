import type { AddressInfo } from 'node:net'
import type { Config } from './config'

/** The URL for a browser on this machine. `bound`: the address that the server listens on, when it is known. */
export function listenUrl(
  { host, port }: Pick<Config, 'host' | 'port'>,
  bound: AddressInfo | string | null = null,
): string {
  const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${bound && typeof bound === 'object' ? bound.port : port}`
}
