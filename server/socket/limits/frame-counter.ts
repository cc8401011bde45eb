const none = Buffer.alloc(0)

/**
 * Counts the frames that begin in each piece of a client's WebSocket stream, pings and fragments among them, by their
 * heads alone (RFC 6455, 5.2). What is no WebSocket is counted as something; the real parser then ends it.
 */
export function frameCounter(): (piece: Buffer) => number {
  /** The start of a head that is not whole yet: 13 bytes at most. */
  let rest: Buffer = none
  let payload = 0
  return (piece) => {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    let frames = 0
    let at = payload
    while (at < bytes.length) {
      const end = endOfFrame(bytes, at)
      if (end === null) break
      at = end
      frames++
    }
    rest = at < bytes.length ? Buffer.from(bytes.subarray(at)) : none
    payload = Math.max(0, at - bytes.length)
    return frames
  }
}

/** Where the frame that begins at `at` ends, maybe beyond these bytes; null while its head is not whole. */
function endOfFrame(bytes: Buffer, at: number): number | null {
  if (bytes.length - at < 2) return null
  const second = bytes[at + 1]!
  const short = second & 127
  const size = short < 126 ? 0 : short === 126 ? 2 : 8
  const mask = second & 128 ? 4 : 0
  if (bytes.length - at < 2 + size) return null
  const length = size === 0 ? short : size === 2 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
  return at + 2 + size + mask + length
}
