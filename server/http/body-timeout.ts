import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A body that may be as long as a slow line makes it. */
    slowBodyAllowed?: boolean
  }
}

/** Milliseconds in which a request has said what it wants; files have as long as the server gives any request. */
const patience = 30_000

/** Whoever sends a letter at a time would else hold a connection for as long as a file may take. */
export function bodyTimeout(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw, headers, routeOptions } = request
    const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
    if (hasBody && !routeOptions.config.slowBodyAllowed) {
      const late = setTimeout(() => raw.destroy(), patience)
      raw.once('close', () => clearTimeout(late)).once('end', () => clearTimeout(late))
    }
    done()
  })
}
