import { WebSocket } from 'ws'

/** The browser's `WebSocket`, which Node 20 lacks; imported for that alone. It says that it comes from a page of the server's own origin. */
class PageWebSocket extends WebSocket {
  constructor(url: string) {
    super(url, { origin: new URL(url.replace('ws', 'http')).origin })
    // A browser's has no listener that it must not go without.
    this.on('error', () => undefined)
  }
}
Object.assign(globalThis, { WebSocket: PageWebSocket })
