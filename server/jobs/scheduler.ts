import type { Context } from '../context'
import { forgetOldPresence, presence } from '../features/agents'
import { deleteUnsent } from '../features/attachments'
import type { AvailabilityBroadcaster } from '../features/availability/broadcast'
import type { sendHeads } from '../socket/heads'
import { startSearchIndexer } from './search-indexer'
import { sweep } from './sweep'

/** Minimum time between two runs after `notifyRouting`. */
const restMs = 50
/** How often unsent files and old presence entries are deleted. */
const cleanUpMs = 600_000
/** How long deleted data stays on the disk at most. */
const scrubMs = 60_000

/**
 * A process's background jobs, one at a time: the sweep every 2 s, and at once after `notifyRouting`; then the
 * availability broadcast; heads every 20 s; deletion of unsent files and old presence entries; the scrub of deleted
 * data; the search index. Returns a function that stops them after the current tick.
 */
export function startJobs(
  context: Context,
  availability: AvailabilityBroadcaster,
  heads: ReturnType<typeof sendHeads>,
): () => Promise<void> {
  let stopped = false
  let wake: () => void = () => undefined
  let routingChanged = false
  context.bus.onRoutingChanged(() => {
    routingChanged = true
    wake()
  })

  const leaseGuard = createLeaseGuard()
  async function tick(): Promise<void> {
    while (!stopped) {
      routingChanged = false
      leaseGuard.ticked(await runLogged(context, 'sweep', () => sweep(context, leaseGuard.isSteady())))
      await runLogged(context, 'boards', availability.refresh)
      await sleep(restMs)
      if (!routingChanged && !stopped)
        await new Promise<void>((resolve) => ((wake = resolve), setTimeout(resolve, presence.sweep).unref()))
    }
  }

  const ticking = tick()
  const stopSearchIndexer = startSearchIndexer(context)
  const timers = [
    setInterval(() => void runLogged(context, 'heads', heads), presence.heads),
    setInterval(() => void runLogged(context, 'sweep of uploads', () => deleteUnsent(context)), cleanUpMs),
    setInterval(
      () => void runLogged(context, 'clean-up of the presence log', () => forgetOldPresence(context)),
      cleanUpMs,
    ),
    setInterval(() => void runLogged(context, 'scrubbing of the disk', async () => context.store.scrub?.()), scrubMs),
  ]
  return async () => {
    stopped = true
    timers.forEach(clearInterval)
    wake()
    await Promise.all([ticking, stopSearchIndexer()])
  }
}

/**
 * Steady: no tick has failed or been late for the length of a lease. After a start, a database outage or a freeze,
 * agents first get the time to renew their leases.
 */
function createLeaseGuard(): { ticked: (well: boolean) => void; isSteady: () => boolean } {
  let last = performance.now()
  let steadySince = last
  return {
    ticked: (well) => {
      const now = performance.now()
      if (!well || now - last > presence.lease / 2) steadySince = now
      last = now
    },
    isSteady: () => performance.now() - last <= presence.lease / 2 && last - steadySince >= presence.lease,
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Logs a failure; the next tick tries again. Returns whether the work succeeded. */
async function runLogged(context: Context, name: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    context.log.error({ err: error }, `the ${name} failed`)
    return false
  }
}
