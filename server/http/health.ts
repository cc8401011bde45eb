import type { FastifyInstance } from 'fastify'
import type { Context } from '../context'
import { cacheFor } from '../lib/cache-for'
import { checkWritable } from '../store/check-writable'
import type { watchWrites } from '../store/watch-writes'

/** Minimum time between two test writes: the route is public. */
const writtenEveryMs = 1_000

export type StoreState = 'ready' | 'store unreachable' | 'store cannot be written'

/** Whether the store answers and can write. A full disk still answers reads. */
export function watchStore(
  context: Context,
  { hasFailed, forgive }: Pick<ReturnType<typeof watchWrites>, 'hasFailed' | 'forgive'>,
): () => Promise<StoreState> {
  const writes = cacheFor(writtenEveryMs, async () => {
    // After a failed write, test with 64 KiB: a full disk may have room for one byte but not for a message.
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

/** `/healthz`: the process is alive. `/readyz`: it can serve: it reads and writes its store and is not draining. */
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
