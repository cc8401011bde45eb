import { describe, expect, test } from 'vitest'
import { fileName } from '../../server/features/attachments/file-name'
import { fileType } from '../../server/features/attachments/file-type'
import { isProfilePicture, imageSize } from '../../server/features/attachments/image-size'
import { pngOf, turnedPngOf } from '../support/pictures'

const hex = (text: string, rest = '') =>
  Buffer.concat([Buffer.from(text.replaceAll(' ', ''), 'hex'), Buffer.from(rest)])
const script = '<script>alert(document.cookie)</script>'

test.each([
  ['a PNG', pngOf(2, 3), 'image/png'],
  ['a JPEG', hex('ffd8ffe0', 'JFIF'), 'image/jpeg'],
  ['a GIF', Buffer.from('GIF89a'), 'image/gif'],
  ['a picture of a phone', hex('00000018 66747970 68656963'), 'image/heic'],
  ['a film of a phone', hex('00000014 66747970 71742020'), 'video/mp4'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'application/pdf'],
  ['a ZIP or an office document', hex('504b0304', 'word/'), 'application/zip'],
  ['a sound', Buffer.from('ID3'), 'audio/mpeg'],
  ['a text', Buffer.from('Bună ziua,\n\tam o întrebare.\r\n'), 'text/plain'],
  ['a text that is cut in the middle of a letter', Buffer.from('ă'.repeat(4_000)).subarray(0, 4_095), 'text/plain'],
  ['a table', Buffer.from('name;price\nmug;12'), 'text/plain'],
])('%s is known by its bytes', (_, bytes, type) => {
  expect(fileType(bytes)?.type).toBe(type)
})

test.each([
  ['a page', Buffer.from(`<!doctype html>${script}`)],
  ['an SVG', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
  ['an SVG behind empty lines and a mark of its encoding', Buffer.from(`\ufeff\n\n  <svg onload=alert(1)>`)],
  ['a script with a shebang', Buffer.from('#!/bin/sh\nrm -rf /')],
  ['a program of Windows', hex('4d5a9000 03000000')],
  ['a program of Linux', hex('7f454c46 02010100')],
  ['bytes that are no text', hex('00010203')],
  ['the beginning of a program', hex('4d5a9000')],
  ['an old office document, which may carry macros', hex('d0cf11e0 a1b11ae1')],
])('%s is taken for nothing that we keep (CVE-2021-3741)', (_, bytes) => {
  expect(fileType(bytes)).toBeNull()
})

/** What is written in Windows-1250, -1251 and -1252, as the bytes are: `Chiţibuş`, `Ярмарок`, `Kräuter`. */
const oneByte = {
  'Windows-1250': hex('436869fe6962 75ba'),
  'Windows-1251': hex('dff0ece0f0eeea'),
  'Windows-1252': hex('4b72e4757465 72'),
}
const wide = (text: string, order: 'LE' | 'BE') =>
  order === 'LE' ? Buffer.from(text, 'utf16le') : Buffer.from(text, 'utf16le').swap16()
const orders = 'comenzi;preţ\r\nCană albastră;12,50\r\n'

test.each<[string, Buffer]>([
  ...Object.entries(oneByte).map(([encoding, bytes]): [string, Buffer] => [
    `a table in ${encoding}`,
    Buffer.concat([bytes, Buffer.from(';12,50\r\n')]),
  ]),
  ['a whole page of Cyrillic in Windows-1251', Buffer.alloc(9_000, oneByte['Windows-1251'])],
  ['a word in Windows-1251 that begins as a sound does', hex('fff2eae0 20eff0e8e9f8ebe0')],
  ['a text for Excel, in UTF-16 with its mark', wide(`\ufeff${orders}`, 'LE')],
  ['the same from the other end', wide(`\ufeff${orders}`, 'BE')],
  ['a text in UTF-16 without a mark', wide(orders, 'LE')],
  ['the same without a mark from the other end', wide(orders, 'BE')],
  ['a Ukrainian text in UTF-16 without a mark', wide('Добрий день, коли буде готова моя чашка?', 'LE')],
  ['an emoji that is cut in two in UTF-16', wide('\ufeffMug 🏺', 'LE').subarray(0, -2)],
  [
    'a text in KOI8 of a teleprinter, with the end of a file of DOS',
    Buffer.concat([hex('f1d2cdc1d2cfcb 0d0a'), hex('1a')]),
  ],
])('%s is a text (S45)', (_, bytes) => {
  expect(fileType(bytes)).toMatchObject({ type: 'text/plain', endings: ['txt', 'csv', 'tsv', 'log', 'md'] })
})

const inEachEncoding = (text: string): [string, Buffer][] => [
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16 with its mark', wide(`\ufeff${text}`, 'LE')],
  ['UTF-16 with its mark, from the other end', wide(`\ufeff${text}`, 'BE')],
  ['UTF-16 without a mark', wide(text, 'LE')],
  ['UTF-16 without a mark, from the other end', wide(text, 'BE')],
  ['Windows-1251', Buffer.concat([Buffer.from(text), oneByte['Windows-1251']])],
  ['Windows-1250, behind a hard space', Buffer.concat([hex('a0'), Buffer.from(text), oneByte['Windows-1250']])],
  ['UTF-32', Buffer.from(Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0, 0, 0]))],
  ['UTF-7', Buffer.from(text.replace('<', '+ADw-'))],
]

describe.each([
  ['a page', `\r\n <!doctype html>${script}`],
  ['a drawing', `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
  ['a script', '#!/bin/sh\nrm -rf /'],
])('%s', (_, text) => {
  test.each(inEachEncoding(text).filter(([encoding]) => text.includes('<') || encoding !== 'UTF-7'))(
    'is refused in %s (CVE-2021-3741)',
    (_encoding, bytes) => {
      expect(fileType(bytes)).toBeNull()
    },
  )
  test('is refused before the header of a PDF too', () => {
    expect(fileType(Buffer.from(`${text}\n%PDF-1.7\n`))).toBeNull()
  })
})

test.each([
  ['a PDF behind empty lines', Buffer.from('\r\n\r\n%PDF-1.4\n1 0 obj'), 'application/pdf'],
  ['a PDF behind a mark of UTF-8', Buffer.from('\ufeff%PDF-1.4\n'), 'application/pdf'],
  [
    'a PDF behind the lines of a printer',
    Buffer.from('\x1b%-12345X@PJL ENTER LANGUAGE=PDF\n%PDF-1.6\n%âãÏÓ'),
    'application/pdf',
  ],
  [
    'a PDF behind bytes of a Macintosh',
    Buffer.concat([Buffer.alloc(128), Buffer.from('%PDF-1.3\n')]),
    'application/pdf',
  ],
  ['a PDF behind words', Buffer.from('From a mail: %PDF-1.4\n1 0 obj'), 'application/pdf'],
  ['a text that names the header of a PDF', Buffer.from('It should begin with %PDF-1.4, which it does.'), 'text/plain'],
  ['a text whose header of a PDF comes too late', Buffer.from(`${'mug '.repeat(300)}\n%PDF-1.4\n`), 'text/plain'],
  ['a JPEG straight from a sensor', hex('ffd8ffdb 0043'), 'image/jpeg'],
  ['an empty archive', hex('504b0506 0000'), 'application/zip'],
  ['an archive that was once in parts', hex('504b0708 504b0304 1400'), 'application/zip'],
  [
    'an AVIF that names itself among further brands',
    Buffer.from('\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf'),
    'image/avif',
  ],
  ['a HEIC of many pictures', Buffer.from('\0\0\0\x18ftyphevc\0\0\0\0'), 'image/heic'],
  ['a film of an old camera', Buffer.from('\0\0\0\x08wide\0\x01\0\0mdat'), 'video/mp4'],
  ['a text with a word where films have theirs', Buffer.from('The free mug'), 'text/plain'],
  ['a sound without a title', hex('fffb9064 0000'), 'audio/mpeg'],
])('%s is known by what readers accept (S45)', (_, bytes, type) => {
  expect(fileType(bytes)?.type).toBe(type)
})

/** A JPEG as a camera writes it: what Exif says of how it was held, then the frame. */
const jpeg = (orientation: number, order: 'II' | 'MM' = 'MM') => {
  const short = (value: number) => (order === 'II' ? hex(`0${value}00`) : hex(`000${value}`))
  const tiff =
    order === 'II'
      ? [Buffer.from('II'), hex('2a00 08000000 0100 1201 0300 01000000'), short(orientation), hex('0000')]
      : [Buffer.from('MM'), hex('002a 00000008 0001 0112 0003 00000001'), short(orientation), hex('0000')]
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), ...tiff])
  return Buffer.concat([
    hex('ffd8 ffe1'),
    hex((exif.length + 2).toString(16).padStart(4, '0')),
    exif,
    hex('ffc0 0011 08 0bd0 0fc0 03'),
  ])
}

test.each([
  ['a PNG', 'image/png', pngOf(7, 9), { width: 7, height: 9 }],
  ['a GIF', 'image/gif', hex('474946383961 4001 f000'), { width: 320, height: 240 }],
  [
    'a WebP',
    'image/webp',
    Buffer.concat([hex('52494646 00000000 57454250'), Buffer.from('VP8 '), hex('00000000 000000 9d012a 4001 f000')]),
    { width: 320, height: 240 },
  ],
  [
    'a lossless WebP',
    'image/webp',
    Buffer.concat([hex('52494646 00000000 57454250'), Buffer.from('VP8L'), hex('00000000 2f 3fc13b00')]),
    { width: 320, height: 240 },
  ],
  [
    'an extended WebP',
    'image/webp',
    Buffer.concat([hex('52494646 00000000 57454250'), Buffer.from('VP8X'), hex('00000000 00000000 3f0100 ef0000')]),
    { width: 320, height: 240 },
  ],
  ['a JPEG', 'image/jpeg', jpeg(1), { width: 4032, height: 3024 }],
  ['a JPEG held upright', 'image/jpeg', jpeg(6), { width: 3024, height: 4032 }],
  ['a PNG that is turned', 'image/png', turnedPngOf(40, 20, 6), { width: 20, height: 40 }],
  ['a PNG that is turned upside down', 'image/png', turnedPngOf(40, 20, 3), { width: 40, height: 20 }],
  ['a PNG with an orientation that there is not', 'image/png', turnedPngOf(40, 20, 9), { width: 40, height: 20 }],
  [
    'a PNG that is told to be turned behind its pixels, where browsers do not look',
    'image/png',
    turnedPngOf(40, 20, 6, 'late'),
    { width: 40, height: 20 },
  ],
  [
    'a PNG whose turn is damaged, which browsers pass over',
    'image/png',
    turnedPngOf(40, 20, 6, 'damaged'),
    { width: 40, height: 20 },
  ],
  ['a JPEG with an orientation that there is not', 'image/jpeg', jpeg(9), { width: 4032, height: 3024 }],
  [
    'a JPEG that is told twice how it was held',
    'image/jpeg',
    Buffer.concat([jpeg(1).subarray(0, -10), jpeg(6).subarray(2)]),
    { width: 4032, height: 3024 },
  ],
  [
    'a JPEG with filling before a segment',
    'image/jpeg',
    Buffer.concat([hex('ffd8 ffff'), jpeg(6).subarray(2)]),
    { width: 3024, height: 4032 },
  ],
  [
    'a JPEG whose Exif is cut short',
    'image/jpeg',
    hex('ffd8 ffe1 000a 457869660000 4d4d ffc0 0011 08 0bd0 0fc0 03'),
    { width: 4032, height: 3024 },
  ],
  [
    'a JPEG held upright, by a camera that counts from the other end',
    'image/jpeg',
    jpeg(8, 'II'),
    { width: 3024, height: 4032 },
  ],
])('%s says how large it is, upright (S45)', (_, type, bytes, size) => {
  expect(imageSize(type, bytes)).toEqual(size)
})

const pngHeader = (width: number, height: number) =>
  hex(
    `89504e470d0a1a0a 0000000d 49484452 ${[width, height].map((side) => side.toString(16).padStart(8, '0')).join('')} 08020000000000000000 00000000 49454e44 ae426082 0000`,
  )

test.each([
  ['that is cut short', 'image/png', pngOf(7, 9).subarray(0, 20)],
  ['without height', 'image/png', hex('89504e470d0a1a0a 0000000d 49484452 00000007 00000000')],
  [
    'that would fill the memory of whoever looks at it',
    'image/png',
    hex('89504e470d0a1a0a 0000000d 49484452 0000ffff 0000ffff'),
  ],
  ['of 100 megapixels in 59 bytes', 'image/png', pngHeader(10_000, 10_000)],
  ['of one line that no browser draws', 'image/png', pngHeader(1, 20_000)],
  ['whose segments lead nowhere', 'image/jpeg', hex('ffd8 ffe0 0000 ffe0')],
  ['whose segments have no end', 'image/jpeg', Buffer.concat([hex('ffd8'), Buffer.alloc(200_000, hex('ffe00002'))])],
  ['of a kind that is not shown', 'image/heic', hex('00000018 66747970 68656963')],
])('a picture %s has no size, so it is not shown in place', (_, type, bytes) => {
  expect(imageSize(type, bytes)).toBeNull()
})

test('a picture as a phone takes it is shown in place; for an agent, one of a few megapixels (A)', () => {
  expect(imageSize('image/png', pngHeader(8_160, 6_120))).toEqual({ width: 8_160, height: 6_120 })
  expect([
    isProfilePicture('image/png', pngHeader(2_000, 2_000)),
    isProfilePicture('image/png', pngHeader(2_001, 2_000)),
    isProfilePicture('image/png', pngHeader(10_000, 10_000)),
  ]).toEqual([true, false, false])
})

const text = fileType(Buffer.from('words'))!
const picture = fileType(pngOf(1, 1))!

test.each([
  ['photo.png', picture, 'photo.png'],
  ['PHOTO.PNG', picture, 'PHOTO.PNG'],
  ['photo.png', text, 'photo.png.txt'],
  ['page.html', text, 'page.html.txt'],
  ['table.csv', text, 'table.csv'],
  ['../../etc/passwd', text, 'passwd.txt'],
  ['C:\\Users\\Ioana\\chitanță.png', picture, 'chitanță.png'],
  ['', picture, 'file.png'],
  ['.png', picture, 'png.png'],
  ['mug\u202egnp.exe', text, 'muggnp.exe.txt'],
  ['a\r\nset-cookie: b\0.png', picture, 'aset-cookie_ b.png'],
  ['кружка <b>.png', picture, 'кружка _b_.png'],
])('a file called %j is kept under a name that its bytes bear out', (given, type, name) => {
  expect(fileName(given, type)).toBe(name)
})

test('a name as long as a novel keeps its ending', () => {
  const name = fileName(`${'🏺'.repeat(500)}.png`, picture)
  expect([Array.from(name).length, name.endsWith('🏺.png')]).toEqual([100, true])
})
