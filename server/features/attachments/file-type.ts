import { imageType } from './image-type'
import { isMarkup, isPlainText } from './text-file'

/** A file's type, and its possible extensions; the first is the default. */
export type FileType = { type: string; endings: readonly string[] }

const kinds = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'image/heic': ['heic', 'heif'],
  'image/avif': ['avif'],
  'application/pdf': ['pdf'],
  'application/zip': [
    'zip',
    'docx',
    'xlsx',
    'pptx',
    'odt',
    'ods',
    'odp',
    'odg',
    'dotx',
    'xltx',
    'ppsx',
    'pages',
    'numbers',
    'epub',
  ],
  'video/mp4': ['mp4', 'mov', 'm4v', 'm4a', '3gp'],
  'video/webm': ['webm', 'mkv'],
  'audio/mpeg': ['mp3'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/wav': ['wav'],
  'text/plain': ['txt', 'csv', 'tsv', 'log', 'md'],
} as const satisfies Record<string, readonly string[]>

type Kind = keyof typeof kinds

/** By the first bytes, in hexadecimal. */
const starts: [type: Kind, start: RegExp][] = [
  ['image/gif', /^474946383[79]61/],
  ['application/pdf', /^255044462d/],
  // Also an empty archive, and one that was split.
  ['application/zip', /^504b(0304|0506|0708504b0304|3030504b0304)/],
  ['video/webm', /^1a45dfa3/],
  ['audio/mpeg', /^494433/],
  ['audio/ogg', /^4f676753/],
  ['audio/wav', /^52494646.{8}57415645/],
]

/**
 * MP4 and related formats: a length, `ftyp`, the main brand, a version and further brands, which identify an AVIF whose
 * main brand is `mif1`. Old QuickTime films begin with another box.
 */
const brands: [type: Kind, start: RegExp][] = [
  ['image/avif', /^\0.{3}ftyp(.{4})*?avi[fs]/s],
  ['image/heic', /^\0.{3}ftyp(he(ic|ix|im|is|vc|vx|vm|vs)|mif1|msf1)/s],
  ['video/mp4', /^\0.{3}(ftyp|moov|mdat|wide|free|skip)/s],
]

/** A PDF with a late header, which readers accept: after lines of a mail or a printer, within the first 1,024 bytes. */
const latePdf = /^.{0,1024}?([^\t -~]%PDF-\d|%PDF-\d\.\d[ \t]*([\r\n]|$))/s

/** MP3 without a title. Words in Windows-1251 can begin with these two bytes, so it is checked last. */
const bareSound = /^\xff[\xfa\xfb\xf3\xf2\xe3\xe2]/

/**
 * The type according to the bytes; null when it is not on the list, whatever the name says (CVE-2021-3741). Text that
 * begins like markup (HTML, SVG, XML) is not on it, nor are executable files.
 */
export function fileType(bytes: Buffer): FileType | null {
  const type = (imageType(bytes) as Kind | null) ?? byStart(bytes) ?? byContent(bytes)
  return type && { type, endings: kinds[type] }
}

function byStart(bytes: Buffer): Kind | null {
  const [hex, text] = [bytes.toString('hex', 0, 16), bytes.toString('latin1', 0, 64)]
  return (starts.find(([, start]) => start.test(hex)) ?? brands.find(([, start]) => start.test(text)))?.[0] ?? null
}

function byContent(bytes: Buffer): Kind | null {
  if (isMarkup(bytes)) return null
  const text = bytes.toString('latin1', 0, 1_040)
  if (latePdf.test(text)) return 'application/pdf'
  if (isPlainText(bytes)) return 'text/plain'
  return bareSound.test(text) ? 'audio/mpeg' : null
}
