import { stray } from './input-text'

/** Lower case, without invisible characters. A domain in any script stays readable. */
export const cleanEmail = (text: string): string =>
  text
    .replace(unseenAround, '')
    .replace(stray, '')
    .replace(/^mailto:/i, '')
    .normalize('NFC')
    .toLowerCase()
const unseenAround =
  /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\s]+|[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\s]+$/gu

/**
 * RFC 5321 and 6531, without quoted local parts and without IP addresses (`@[127.0.0.1]`), which shoppers do not use.
 */
export function isEmail(address: string): boolean {
  const [, local = '', domain = ''] = /^([^@]+)@([^@]+)$/.exec(address) ?? []
  return (
    local.length <= 64 && /^[^\s"(),:;<>[\]\\\p{C}]+$/u.test(local) && !/^\.|\.\.|\.$/.test(local) && isDomain(domain)
  )
}

/** Checked as browsers do: `müller.de` and `магазин.укр` are domains, and so are their `xn--` forms. */
function isDomain(domain: string): boolean {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || !URL.canParse(`http://${domain}/`)) return false
  return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(
    new URL(`http://${domain}/`).hostname,
  )
}
