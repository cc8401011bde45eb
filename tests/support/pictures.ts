import { crc32, deflateSync } from 'node:zlib'

/** A real PNG of one colour, `#rrggbb`. */
export function pngOf(width: number, height: number, colour = '#2f6f6a'): Buffer<ArrayBuffer> {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]
  const row = Buffer.alloc(1 + 3 * width)
  for (let at = 1; at < row.length; at += 3) row.set([red, green, blue], at)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.concat(Array<Buffer>(height).fill(row)))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The same with an Exif rotation: before its pixels, after them (`late`), or with a wrong checksum (`damaged`). */
export function turnedPngOf(
  width: number,
  height: number,
  orientation: number,
  how: 'well' | 'late' | 'damaged' = 'well',
): Buffer<ArrayBuffer> {
  const png = pngOf(width, height)
  const exif = chunk(
    'eXIf',
    Buffer.from(`4d4d002a00000008000101120003000000010${orientation.toString(16).padStart(3, '0')}000000000000`, 'hex'),
  )
  if (how === 'damaged') exif[exif.length - 1]! ^= 1
  const at = how === 'late' ? png.length - 12 : 33
  return Buffer.concat([png.subarray(0, at), exif, png.subarray(at)])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
