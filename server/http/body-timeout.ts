import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body may arrive as slowly as the client's line requires. */
    slowBodyAllowed?: boolean
  }
}

/** Milliseconds for a request's body. Uploads have the server's normal request timeout. */
const patience = 30_000

/** Slowloris guard: a JSON body must arrive within 30 s. Upload routes opt out with `slowBodyAllowed`. */
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
