import type { OpenWire } from '../../socket/wire'

/** Between packets that share a request. */
const separator = '\x1e'
/** Characters in one request: the server takes 64 KiB, and a character has up to four bytes. */
const most = 16_000

/**
 * How the server's entrance refuses a page, in Engine.IO's words. Of a websocket no browser tells why it was refused; of a
 * request the page may read it. Behind `44` it is the packet by which Socket.IO refuses one that came further.
 */
const refusal = /^{"code":4,/

/** For lines on which no websocket passes: the same packets by plain requests. A file of its own, which hardly anybody fetches. */
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
    // There is nobody left to say goodbye to.
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
      // Even from a page that is being left. One that does not arrive is found out by the next ping.
      if (session) ask('1', true).catch(() => {})
    },
  }
}
