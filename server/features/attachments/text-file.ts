/** How many of a file's first bytes are checked. */
const looked = 4_096

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
type Encoding = (typeof encodings)[number]

/**
 * Whether the bytes are text in an encoding that shops' computers use: UTF-8, UTF-16, or one byte per letter
 * (Windows-1250 and similar).
 */
export function isPlainText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, looked)
  const text = readText(head)
  return text !== null && text !== '' && !isControlled(text)
}

/** Whether the bytes begin like HTML, SVG or a script, in any encoding (CVE-2021-3741). */
export function isMarkup(bytes: Buffer): boolean {
  return encodings.some((encoding) => beginsAsMarkup(new TextDecoder(encoding).decode(bytes.subarray(0, looked))))
}

/** The text in the encoding that its byte order mark or its bytes show; null when none fits. */
function readText(bytes: Buffer): string | null {
  const wide = wideEncoding(bytes)
  // Two bytes of a program, read as one letter, are often a C1 control character.
  if (wide) return decode(bytes, wide)?.replace(/[\u0080-\u009f]/g, '\0') ?? null
  // What is not UTF-8 is read byte by byte. Which letters these are does not matter: the file is stored unchanged.
  return decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252')
}

/**
 * By the byte order mark. Without one: half of the bytes of most letters are zero, all at odd or all at even positions.
 */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const mark = bytes.toString('hex', 0, 2)
  if (mark === 'fffe') return 'utf-16le'
  if (mark === 'feff') return 'utf-16be'
  const [even, odd] = [0, 1].map((from) => bytes.filter((byte, at) => byte === 0 && at % 2 === from).length) as [
    number,
    number,
  ]
  if (Math.max(even, odd) < bytes.length / 16 || Math.min(even, odd) > 0) return null
  return even > odd ? 'utf-16be' : 'utf-16le'
}

function decode(bytes: Buffer, encoding: Encoding): string | null {
  try {
    // `stream`: the last character may be incomplete.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** Allows tab, line and page ends, escape (colours in logs) and the end-of-file character of DOS. */
const isControlled = (text: string) =>
  Array.from(text).some((sign, at) => isControl(sign.charCodeAt(0)) && !(sign === dosEnd && at === text.length - 1))
const isControl = (code: number) =>
  code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffe || code === 0xffff
const dosEnd = String.fromCharCode(26)

/** After spaces and invisible characters. `+ADw` is `<` in UTF-7. */
const beginsAsMarkup = (text: string) => /^[\s\p{Cf}\p{Cc}]*(<|#!|\+AD[w-z])/u.test(text)
