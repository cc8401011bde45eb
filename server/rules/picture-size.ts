type Size = { width: number; height: number }

/**
 * As the cameras of phones make them: decoded, 200 megabytes. Beyond it a header of a few bytes could fill the memory of
 * whoever looks at it, so it is a file to be saved.
 */
const mostPixels = 50_000_000
/** Of an agent's picture, which is shown small, and a hundred at a time. */
const mostOfFace = 4_000_000
/** Beyond it browsers draw nothing. */
const longest = 16_384

const readers: Record<string, (bytes: Buffer) => Size | null> = { 'image/png': png, 'image/gif': gif, 'image/webp': webp, 'image/jpeg': jpeg }

/** A picture's upright size in pixels, from its beginning; null where it is no picture that is shown in place, or none that should be. */
export function pictureSize(type: string, bytes: Buffer): Size | null {
  const size = readSize(type, bytes)
  return size && isShown(size) ? size : null
}

/** Whether a picture of this size is shown in place. */
export const isShown = ({ width, height }: Size, most = mostPixels): boolean => width > 0 && height > 0 && Math.max(width, height) <= longest && width * height <= most

/** Whether it may stand for an agent: what says nothing of its size, no browser draws. */
export function isFace(type: string, bytes: Buffer): boolean {
  const size = readSize(type, bytes)
  return !size || isShown(size, mostOfFace)
}

function readSize(type: string, bytes: Buffer): Size | null {
  try {
    return readers[type]?.(bytes) ?? null
  } catch {
    // It ends before it has said: no picture.
    return null
  }
}

function png(bytes: Buffer): Size | null {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
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

/** Segment by segment to the frame's header; a camera held upright says so in a segment before it. */
function jpeg(bytes: Buffer): Size | null {
  let turned = false
  for (let at = 2; bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!
    if (marker === 0xe1) turned ||= isTurned(bytes.subarray(at + 4))
    if (!isFrame(marker)) continue
    const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)]
    return turned ? { width: height, height: width } : { width, height }
  }
  return null
}

/** SOF0 to SOF15, but for the three of that row that are none. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Exif's orientation: from 5 on the picture lies on its side. */
function isTurned(exif: Buffer): boolean {
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0') return false
  const tiff = exif.subarray(6)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const entries = Array.from({ length: Math.min(short(first), 64) }, (_, index) => first + 2 + 12 * index)
  const orientation = entries.find((at) => short(at) === 0x0112)
  return orientation !== undefined && short(orientation + 8) >= 5
}
