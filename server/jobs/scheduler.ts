import type { Context } from '../context'
import { forgetOldPresence, presence } from '../features/agents'
import { deleteUnsent } from '../features/attachments'
import type { AvailabilityBroadcaster } from '../features/availability/broadcast'
import type { sendHeads } from '../socket/heads'
import { startSearchIndexer } from './search-indexer'
import { sweep } from './sweep'

/** Stirred this often at the most, however much happens. */
const restMs = 50
/** Files that were never sent, and presence of long ago, are looked for this often. */
const cleanUpMs = 600_000
/** So long at the most what was deleted stays on the disk. */
const scrubMs = 60_000

/**
 * What a process does without being asked: the sweep every two seconds, and at once when something stirs; then the
 * boards; the heads every twenty seconds; what was uploaded and never sent; presence of long ago; what was deleted; the search index. One at a time. Returns what stops it, once the beat in progress has ended.
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
 * Steady: for as long as a lease lasts, no beat has failed or come late. After a start, an outage of the database or a
 * freeze of the process, agents are first given the time to be heard of again.
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

/** A beat that fails is logged, and the next one tries again. Answers whether it went well. */
async function runLogged(context: Context, name: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    context.log.error({ err: error }, `the ${name} failed`)
    return false
  }
}
