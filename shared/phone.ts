import { asciiDigits } from './digits'
import { stray } from './input-text'

const extension = /[\s,;]*(?:;ext=|ext(?:ension|\.)?|доб\.?|int(?:erior|\.)|wew\.?|dahili|x|#)\s*(\d{1,6})$/iu

/** `+40 722 123 456 ext. 12`: ASCII digits, plain spaces and dashes, in whatever form it was written. */
export function cleanPhone(text: string): string {
  const plain = asciiDigits(text.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(stray, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/^\s*tel:/i, '')
    .trim()
  const [found, inner] = extension.exec(plain) ?? []
  return found ? `${plain.slice(0, -found.length).trim()} ext. ${inner}` : plain
}

/** At least the 7 digits of a local number, at most the 15 of E.164. */
export const isPhone = (phone: string): boolean =>
  /^\+?(?:[\s()./-]*\d){7,15}[\s()./-]*(?: ext\. \d{1,6})?$/.test(phone)

/** RFC 3966. The `(0)` of `+44 (0)20` is dialled only inside the country. */
export function phoneHref(phone: string): string {
  const [number = '', inner] = phone.split(' ext. ')
  const dialled = (number.startsWith('+') ? number.replace(/\(0\)/g, '') : number).replace(/[^\d+]/g, '')
  return `tel:${dialled}${inner ? `;ext=${inner}` : ''}`
}
