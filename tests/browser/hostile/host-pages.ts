import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

type File = { body: string; headers: Record<string, string> }

/** The shop's own server: another origin than the chat's, as in life. */
export class HostPages {
  private readonly files = new Map<string, File>()

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<HostPages> {
    const server = createServer((request, response) => {
      const file = pages.files.get(new URL(request.url!, pages.url).pathname)
      response.writeHead(file ? 200 : 404, file?.headers ?? {}).end(file?.body ?? '')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const pages = new HostPages(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server)
    pages.put('/favicon.ico', '', { 'content-type': 'image/x-icon' })
    return pages
  }

  put(path: string, body: string, headers: Record<string, string> = {}): void {
    this.files.set(path, { body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } })
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }
}
