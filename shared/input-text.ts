/**
 * What people type, as every door keeps it; `email.ts` and `phone.ts` go on from here. Keyboards and copied text add signs
 * that nobody sees. No zod: the panel, the console and the server share these files.
 */

/** Signs that draw nothing: format and control signs, blanks of every kind, and letters that are blank. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\s\u2800]/gu
/** Those that a name or an address never needs. Joiners stay: Persian and many Indian names are written with them. */
export const stray =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e007f}]/gu

/** Nothing that anybody could see. */
export const isBlank = (text: string): boolean => text.replace(unseen, '') === ''

/** A name on one line, without signs that nobody sees. Empty where there is nothing to see. */
export function cleanName(text: string): string {
  const name = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(stray, '')
    .trim()
    .normalize('NFC')
  return isBlank(name) ? '' : name
}
