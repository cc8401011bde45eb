import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The demo shop on an origin of its own, as shops are: with the tag below `/with/`, without it below `/without/`. */
export async function openShopFront(chat: string): Promise<{ url: string; close: () => void }> {
  const files = new Map<string, Promise<{ type: string; body: Buffer }>>()
  const server = createServer((request, response) => {
    const [, variant, path] = /^\/(with|without)\/(.*)$/.exec(request.url!) ?? []
    if (path === undefined) return void response.writeHead(404).end()
    const key = `${variant}/${path}`
    if (!files.has(key)) files.set(key, take(`${chat}/demo/${path}`, variant === 'with'))
    files.get(key)!.then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(502).end(),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const tag = /<script[^>]+data-site=[^>]*><\/script>/

async function take(url: string, tagged: boolean): Promise<{ type: string; body: Buffer }> {
  const answer = await fetch(url)
  const type = answer.headers.get('content-type') ?? ''
  const body = Buffer.from(await answer.arrayBuffer())
  if (!type.startsWith('text/html')) return { type, body }
  const html = body.toString()
  if (!tag.test(html)) throw new Error(`${url} carries no tag`)
  return { type, body: Buffer.from(tagged ? html : html.replace(tag, '')) }
}
