import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A strict corporate proxy: passes plain requests and refuses WebSockets. */
export class NarrowProxy {
  /** How many WebSockets it has refused. */
  refused = 0

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  /** `backend` is called for each request. */
  static async start(backend: () => string): Promise<NarrowProxy> {
    const server = createServer((asked, answered) => {
      const { hostname, port } = new URL(backend())
      const passed = request(
        { hostname, port, path: asked.url, method: asked.method, headers: asked.headers },
        (answer) => {
          answered.writeHead(answer.statusCode!, answer.headers)
          answer.pipe(answered)
        },
      )
      passed.on('error', () => answered.destroy())
      answered.on('close', () => passed.destroy())
      asked.pipe(passed)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const proxy = new NarrowProxy(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server)
    server.on('upgrade', (_, socket) => {
      proxy.refused++
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    })
    return proxy
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }
}
