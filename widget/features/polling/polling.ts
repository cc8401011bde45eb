import type { OpenWire } from '../../socket/wire'

/** Separates the packets of one request. */
const separator = '\x1e'
/** Characters in one request. The server takes 64 KiB, and a character has at most 4 bytes. */
const most = 16_000

/**
 * The server refuses a page with an Engine.IO error. Browsers hide the reason from a websocket, but show it to a
 * request. With `44` before it, it is the Socket.IO packet of a refused connect.
 */
const refusal = /^{"code":4,/

/**
 * For networks that block websockets: the same packets in plain requests. In a file of its own, because few shoppers
 * need it.
 */
export const openPolling: OpenWire = (url, heard, broken) => {
  const waiting: string[] = []
  const leaving = new AbortController()
  let session = ''
  let sending = false
  let closed = false

  async function ask(body?: string, keepalive?: boolean): Promise<string> {
    const answer = await fetch(`${url}polling${session}`, {
      cache: 'no-store',
      credentials: 'omit',
      ...(body ? { method: 'POST', body, keepalive } : { signal: leaving.signal }),
    })
    const text = await answer.text()
    if (answer.ok) return text
    if (refusal.test(text)) heard(`44${text}`)
    throw new Error(`polling was answered ${answer.status}`)
  }
  function fail(): void {
    // The session is gone: send no goodbye.
    session = ''
    broken()
  }
  async function poll(): Promise<void> {
    while (!closed) {
      for (const packet of (await ask()).split(separator)) {
        if (closed) return
        if (packet.startsWith('0'))
          session = `&sid=${encodeURIComponent((JSON.parse(packet.slice(1)) as { sid: string }).sid)}`
        // Engine.IO's "close".
        if (packet === '1') session = ''
        heard(packet)
      }
    }
  }
  async function flush(): Promise<void> {
    if (sending) return
    sending = true
    while (waiting.length > 0 && !closed) {
      let together = waiting.shift()!
      while (waiting[0] && together.length + waiting[0].length < most) together += separator + waiting.shift()!
      await ask(together)
    }
    sending = false
  }

  poll().catch(fail)
  return {
    send(packet) {
      waiting.push(packet)
      flush().catch(fail)
    },
    close() {
      closed = true
      leaving.abort()
      // Sent even while the page closes. If it is lost, the next ping finds out.
      if (session) ask('1', true).catch(() => {})
    },
  }
}
