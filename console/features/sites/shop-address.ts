import { originOf } from './origins'

export type ShopAddress = { origins: string[] } | { fault: 'not-an-address' | 'not-web' }

/**
 * The origins to allow for a shop's address as people write it: with and without `www.`, and with https, because shops
 * redirect http to https. An address with a port, on this machine or with an IP number stays as it is.
 */
export function readShopAddress(text: string): ShopAddress {
  const typed = text.trim()
  const local = /^(localhost|[\d.]+|\[[\da-f:.]+\])(:\d|\/|$)/i.test(typed)
  const origin = originOf(local ? `http://${typed}` : typed)
  if (!origin.startsWith('http')) return { fault: origin === '' ? 'not-an-address' : 'not-web' }
  const { hostname, port, protocol } = new URL(origin)
  if (port || isExact(hostname)) return { origins: [origin] }
  const hosts = hostname.startsWith('www.') ? [hostname.slice(4), hostname] : [hostname, `www.${hostname}`]
  const schemes = protocol === 'http:' ? ['https:', 'http:'] : ['https:']
  return { origins: schemes.flatMap((scheme) => hosts.map((host) => `${scheme}//${host}`)) }
}

const isExact = (hostname: string) => hostname === 'localhost' || hostname.startsWith('[') || /^[\d.]+$/.test(hostname)
