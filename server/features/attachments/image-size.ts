import { crc32 } from 'node:zlib'

type Size = { width: number; height: number }

/**
 * As large as phone cameras make them: 200 MB when decoded. A header of a few bytes could claim more and fill the
 * reader's memory, so a larger picture is only offered for download.
 */
const mostPixels = 50_000_000
/** For an agent's picture, which is small on screen, and up to a hundred at a time. */
const mostPixelsOfProfile = 4_000_000
/** Browsers draw nothing larger. */
const longest = 16_384

const readers: Record<string, (bytes: Buffer) => Size | null> = {
  'image/png': png,
  'image/gif': gif,
  'image/webp': webp,
  'image/jpeg': jpeg,
}

/** A picture's upright size in pixels, from its first bytes; null when it is not, or must not be, displayed inline. */
export function imageSize(type: string, bytes: Buffer): Size | null {
  const size = readSize(type, bytes)
  return size && isDisplayable(size) ? size : null
}

/** Whether a picture of this size is displayed inline. */
export const isDisplayable = ({ width, height }: Size, most = mostPixels): boolean =>
  width > 0 && height > 0 && Math.max(width, height) <= longest && width * height <= most

/** Whether it can be an agent's picture. A browser does not draw a picture without a size, so that is harmless. */
export function isProfilePicture(type: string, bytes: Buffer): boolean {
  const size = readSize(type, bytes)
  return !size || isDisplayable(size, mostPixelsOfProfile)
}

function readSize(type: string, bytes: Buffer): Size | null {
  try {
    return readers[type]?.(bytes) ?? null
  } catch {
    // The bytes end too early: no picture.
    return null
  }
}

/** Browsers rotate it by the first `eXIf` chunk with a valid checksum before the pixels. */
function png(bytes: Buffer): Size | null {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
  for (let at = 33; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') break
    const end = at + 8 + bytes.readUInt32BE(at)
    if (type === 'eXIf' && end + 4 <= bytes.length && crc32(bytes.subarray(at + 4, end)) === bytes.readUInt32BE(end)) {
      return isRotated(bytes.subarray(at + 8, end)) ? rotated(size) : size
    }
  }
  return size
}

function gif(bytes: Buffer): Size {
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
}

function webp(bytes: Buffer): Size | null {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    case 'VP8L':
      return { width: 1 + (bytes.readUInt32LE(21) & 0x3fff), height: 1 + ((bytes.readUInt32LE(21) >>> 14) & 0x3fff) }
    case 'VP8X':
      return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) }
    default:
      return null
  }
}

/**
 * Walks the segments to the frame header. The first Exif segment before it says whether the picture is rotated. A
 * segment may be preceded by any number of 0xff.
 */
function jpeg(bytes: Buffer): Size | null {
  let exif: Buffer | null = null
  for (let at = 2; bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    while (bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]!
    if (marker === 0xe1 && bytes.toString('latin1', at + 4, at + 10) === 'Exif\0\0') exif ??= bytes.subarray(at + 10)
    if (!isFrame(marker)) continue
    const size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    return exif && isRotated(exif) ? rotated(size) : size
  }
  return null
}

const rotated = ({ width, height }: Size): Size => ({ width: height, height: width })

/** SOF0 to SOF15, without the three markers in that range that are none. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Exif orientation: 5 to 8 mean that the picture lies on its side. Invalid or truncated Exif does not rotate. */
function isRotated(tiff: Buffer): boolean {
  try {
    const orientation = readOrientation(tiff)
    return orientation >= 5 && orientation <= 8
  } catch {
    return false
  }
}

function readOrientation(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return 0
  const little = order === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = Array.from({ length: Math.min(short(first), 64) }, (_, index) => first + 2 + 12 * index)
  const entry = entries.find((at) => short(at) === 0x0112)
  return entry === undefined ? 0 : short(entry + 8)
}
