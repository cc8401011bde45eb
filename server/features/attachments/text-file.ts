/** How much of its beginning a file is judged by. */
const looked = 4_096

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
type Encoding = (typeof encodings)[number]

/**
 * Whether the bytes are a text in one of the encodings that computers of shops write: UTF-8, UTF-16, or one byte for each
 * letter (Windows-1250 and its kin).
 */
export function isPlainText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, looked)
  const text = readText(head)
  return text !== null && text !== '' && !isControlled(text)
}

/** Whether the bytes begin as a page, a drawing or a script does, in whatever encoding (CVE-2021-3741). */
export function isMarkup(bytes: Buffer): boolean {
  return encodings.some((encoding) => beginsAsMarkup(new TextDecoder(encoding).decode(bytes.subarray(0, looked))))
}

/** The text in the encoding that its mark or its bytes tell; null: it is in none. */
function readText(bytes: Buffer): string | null {
  const wide = wideEncoding(bytes)
  // Two bytes of a program, read as one letter, are often a control character of the second row.
  if (wide) return decode(bytes, wide)?.replace(/[\u0080-\u009f]/g, '\0') ?? null
  // What is no UTF-8 is read byte by byte. Which letters those are does not matter here: they are kept as they came.
  return decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252')
}

/** By the mark at the beginning; without one, half of the bytes of most letters are zero, all in the same place. */
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
    // `stream`: the last character may have been cut in two.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

/** But for tab, the ends of lines and pages, the escape that colours a log, and the end of a file of DOS. */
const isControlled = (text: string) =>
  Array.from(text).some((sign, at) => isControl(sign.charCodeAt(0)) && !(sign === dosEnd && at === text.length - 1))
const isControl = (code: number) =>
  code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffe || code === 0xffff
const dosEnd = String.fromCharCode(26)

/** Behind spaces and invisible signs. `+ADw` is the `<` of UTF-7. */
const beginsAsMarkup = (text: string) => /^[\s\p{Cf}\p{Cc}]*(<|#!|\+AD[w-z])/u.test(text)
