/**
 * Cleans what people type; every form and the server use it, and `email.ts` and `phone.ts` build on it. Keyboards and
 * copied text add invisible characters. No zod here: the panel, the console and the server share these files.
 */

/** Invisible characters: format and control characters, blanks of every kind, and letters that are blank. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\s\u2800]/gu
/**
 * Invisible characters that a name or an address never needs. Joiners are not among them: Persian and many Indian names
 * use them.
 */
export const stray =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e007f}]/gu

/** True if the text has no visible character. */
export const isBlank = (text: string): boolean => text.replace(unseen, '') === ''

/** A name on one line, without invisible characters. Empty if nothing is visible. */
export function cleanName(text: string): string {
  const name = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(stray, '')
    .trim()
    .normalize('NFC')
  return isBlank(name) ? '' : name
}
