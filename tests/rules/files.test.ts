import { expect, test } from 'vitest'
import { fileName } from '../../server/rules/file-name'
import { fileType } from '../../server/rules/file-type'
import { isFace, pictureSize } from '../../server/rules/picture-size'
import { pngOf } from '../support/pictures'

const hex = (text: string, rest = '') => Buffer.concat([Buffer.from(text.replaceAll(' ', ''), 'hex'), Buffer.from(rest)])
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
  ['a text in another encoding', hex('fe ff 00 3c 00 68')],
  ['an old office document, which may carry macros', hex('d0cf11e0 a1b11ae1')],
])('%s is taken for nothing that we keep (CVE-2021-3741)', (_, bytes) => {
  expect(fileType(bytes)).toBeNull()
})

/** A JPEG as a camera writes it: what Exif says of how it was held, then the frame. */
const jpeg = (orientation: number, order: 'II' | 'MM' = 'MM') => {
  const short = (value: number) => (order === 'II' ? hex(`0${value}00`) : hex(`000${value}`))
  const tiff = order === 'II' ? [Buffer.from('II'), hex('2a00 08000000 0100 1201 0300 01000000'), short(orientation), hex('0000')] : [Buffer.from('MM'), hex('002a 00000008 0001 0112 0003 00000001'), short(orientation), hex('0000')]
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), ...tiff])
  return Buffer.concat([hex('ffd8 ffe1'), hex((exif.length + 2).toString(16).padStart(4, '0')), exif, hex('ffc0 0011 08 0bd0 0fc0 03')])
}

test.each([
  ['a PNG', 'image/png', pngOf(7, 9), { width: 7, height: 9 }],
  ['a GIF', 'image/gif', hex('474946383961 4001 f000'), { width: 320, height: 240 }],
  ['a WebP', 'image/webp', Buffer.concat([hex('52494646 00000000 57454250'), Buffer.from('VP8 '), hex('00000000 000000 9d012a 4001 f000')]), { width: 320, height: 240 }],
  ['a lossless WebP', 'image/webp', Buffer.concat([hex('52494646 00000000 57454250'), Buffer.from('VP8L'), hex('00000000 2f 3fc13b00')]), { width: 320, height: 240 }],
  ['an extended WebP', 'image/webp', Buffer.concat([hex('52494646 00000000 57454250'), Buffer.from('VP8X'), hex('00000000 00000000 3f0100 ef0000')]), { width: 320, height: 240 }],
  ['a JPEG', 'image/jpeg', jpeg(1), { width: 4032, height: 3024 }],
  ['a JPEG held upright', 'image/jpeg', jpeg(6), { width: 3024, height: 4032 }],
  ['a JPEG held upright, by a camera that counts from the other end', 'image/jpeg', jpeg(8, 'II'), { width: 3024, height: 4032 }],
])('%s says how large it is, upright', (_, type, bytes, size) => {
  expect(pictureSize(type, bytes)).toEqual(size)
})

const pngHeader = (width: number, height: number) => hex(`89504e470d0a1a0a 0000000d 49484452 ${[width, height].map((side) => side.toString(16).padStart(8, '0')).join('')} 08020000000000000000 00000000 49454e44 ae426082 0000`)

test.each([
  ['that is cut short', 'image/png', pngOf(7, 9).subarray(0, 20)],
  ['without height', 'image/png', hex('89504e470d0a1a0a 0000000d 49484452 00000007 00000000')],
  ['that would fill the memory of whoever looks at it', 'image/png', hex('89504e470d0a1a0a 0000000d 49484452 0000ffff 0000ffff')],
  ['of 100 megapixels in 59 bytes', 'image/png', pngHeader(10_000, 10_000)],
  ['of one line that no browser draws', 'image/png', pngHeader(1, 20_000)],
  ['whose segments lead nowhere', 'image/jpeg', hex('ffd8 ffe0 0000 ffe0')],
  ['whose segments have no end', 'image/jpeg', Buffer.concat([hex('ffd8'), Buffer.alloc(200_000, hex('ffe00002'))])],
  ['of a kind that is not shown', 'image/heic', hex('00000018 66747970 68656963')],
])('a picture %s has no size, so it is not shown in place', (_, type, bytes) => {
  expect(pictureSize(type, bytes)).toBeNull()
})

test('a picture as a phone takes it is shown in place; for an agent, one of a few megapixels (A)', () => {
  expect(pictureSize('image/png', pngHeader(8_160, 6_120))).toEqual({ width: 8_160, height: 6_120 })
  expect([isFace('image/png', pngHeader(2_000, 2_000)), isFace('image/png', pngHeader(2_001, 2_000)), isFace('image/png', pngHeader(10_000, 10_000))]).toEqual([true, false, false])
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
