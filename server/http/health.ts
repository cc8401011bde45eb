import type { FastifyInstance } from 'fastify'
import type { Context } from '../context'
import { cacheFor } from '../lib/cache-for'
import { checkWritable } from '../store/check-writable'
import type { watchWrites } from '../store/watch-writes'

/** Anybody may ask, so it is written this often at the most. */
const writtenEveryMs = 1_000

export type StoreState = 'ready' | 'store unreachable' | 'store cannot be written'

/** Whether the store answers, and keeps what is written: a full disk still answers. */
export function watchStore(
  context: Context,
  { hasFailed, forgive }: Pick<ReturnType<typeof watchWrites>, 'hasFailed' | 'forgive'>,
): () => Promise<StoreState> {
  const writes = cacheFor(writtenEveryMs, async () => {
    // There is room for a byte for a while where there is none for what people send.
    const well = await succeeds(checkWritable(context, hasFailed() ? 65_536 : 1))
    if (well) forgive()
    return well
  })
  return async () => {
    const reads = await succeeds(
      context.store.read((tx) => tx.db.selectFrom('settings').select('name').limit(1).execute()),
    )
    if (!reads) return 'store unreachable'
    return (await writes()) ? 'ready' : 'store cannot be written'
  }
}

/** `/healthz`: the process lives. `/readyz`: it can serve, that is, read and write its store, and is not about to stop. */
export function registerHealthRoutes(
  app: FastifyInstance,
  checkStore: () => Promise<StoreState>,
  isDraining: () => boolean,
): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const status = isDraining() ? 'draining' : await checkStore()
    return reply.code(status === 'ready' ? 200 : 503).send({ status })
  })
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )
