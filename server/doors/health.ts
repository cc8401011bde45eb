import type { FastifyInstance } from 'fastify'
import type { Core } from '../core'

/** `/healthz`: the process lives. `/readyz`: it can serve, that is, reach its store and is not about to stop. */
export function openHealth(app: FastifyInstance, core: Core, isDraining: () => boolean): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'draining' })
    try {
      await core.store.read((tx) => tx.db.selectFrom('settings').select('name').limit(1).execute())
      return { status: 'ready' }
    } catch {
      return reply.code(503).send({ status: 'store unreachable' })
    }
  })
}
