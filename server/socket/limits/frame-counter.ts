const none = Buffer.alloc(0)

/**
 * Counts the frames that begin in each chunk of a client's WebSocket stream, with pings and fragments, by their headers
 * (RFC 6455, 5.2). Data that is no WebSocket frame is counted too; the real parser then closes the connection.
 */
export function frameCounter(): (piece: Buffer) => number {
  /** The start of an incomplete frame header: 13 bytes at most. */
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

/** Where the frame that begins at `at` ends, possibly beyond these bytes; null while its header is incomplete. */
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
