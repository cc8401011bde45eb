import { pictureType } from './picture-type'

/** What a file is, and how the name of such a file may end; the first stands for all others. */
export type FileType = { type: string; endings: readonly string[] }

const kinds = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/heic': ['heic', 'heif'],
  'image/avif': ['avif'],
  'application/pdf': ['pdf'],
  'application/zip': ['zip', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'],
  'video/mp4': ['mp4', 'mov', 'm4v', 'm4a', '3gp'],
  'video/webm': ['webm', 'mkv'],
  'audio/mpeg': ['mp3'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/wav': ['wav'],
  'text/plain': ['txt', 'csv', 'log', 'md'],
} as const satisfies Record<string, readonly string[]>

/** By the first bytes, in hexadecimal; in MP4 and its kin what it is stands behind a length and `ftyp`. */
const starts: [type: keyof typeof kinds, start: RegExp][] = [
  ['image/gif', /^474946383[79]61/],
  ['application/pdf', /^255044462d/],
  ['application/zip', /^504b0304/],
  ['image/heic', /^.{8}66747970(68656963|68656978|68657663|6d696631|6d736631)/],
  ['image/avif', /^.{8}66747970(61766966|61766973)/],
  ['video/mp4', /^.{8}66747970/],
  ['video/webm', /^1a45dfa3/],
  ['audio/mpeg', /^(494433|fffb|fff3|fff2)/],
  ['audio/ogg', /^4f676753/],
  ['audio/wav', /^52494646.{8}57415645/],
]

/** How much of its beginning a file is judged by. */
const looked = 4_096

/**
 * What the bytes themselves say they are; null for all that is not on the list, whatever its name (CVE-2021-3741). Text
 * that begins as markup does (HTML, SVG, XML) is not on it, nor is anything that a computer would run.
 */
export function fileType(bytes: Buffer): FileType | null {
  const head = bytes.subarray(0, 16).toString('hex')
  const type = pictureType(bytes) ?? starts.find(([, start]) => start.test(head))?.[0] ?? (isPlainText(bytes.subarray(0, looked)) ? 'text/plain' : null)
  return type === null ? null : { type, endings: kinds[type as keyof typeof kinds] }
}

function isPlainText(bytes: Buffer): boolean {
  try {
    // `stream`: the last character may have been cut in two.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return !bytes.some(isControl) && !/^\s*(<|#!)/.test(text)
  } catch {
    return false
  }
}

/** But for tab, the ends of lines and pages, and the escape that colours a log. */
const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)
