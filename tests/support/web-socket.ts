import { WebSocket } from 'ws'

/**
 * The browser's `WebSocket`, which Node 20 lacks. A module with only this side effect. It sends the server's own
 * origin, as a page does.
 */
class PageWebSocket extends WebSocket {
  constructor(url: string) {
    super(url, { origin: new URL(url.replace('ws', 'http')).origin })
    // In a browser a WebSocket needs no error listener; in `ws` an unhandled error throws.
    this.on('error', () => undefined)
  }
}
Object.assign(globalThis, { WebSocket: PageWebSocket })
