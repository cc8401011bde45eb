import type { Core } from './core'
import type { Boards } from './doors/boards'
import type { tellHeads } from './doors/heads'
import { keepSearchable } from './keep-searchable'
import { forgetOldPresence } from './operations/presence-log'
import { sweep } from './operations/sweep'
import { sweepUploads } from './operations/sweep-uploads'
import { presence } from './rules/presence'

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
export function startHeart(core: Core, boards: Boards, heads: ReturnType<typeof tellHeads>): () => Promise<void> {
  let stopped = false
  let wake: () => void = () => undefined
  let stirred = false
  core.bus.onStir(() => {
    stirred = true
    wake()
  })

  const pulse = takePulse()
  async function beat(): Promise<void> {
    while (!stopped) {
      stirred = false
      pulse.beat(await guarded(core, 'sweep', () => sweep(core, pulse.isSteady())))
      await guarded(core, 'boards', boards.refresh)
      await rest(restMs)
      if (!stirred && !stopped) await new Promise<void>((resolve) => (wake = resolve, setTimeout(resolve, presence.sweep).unref()))
    }
  }

  const beating = beat()
  const letSearch = keepSearchable(core)
  const timers = [
    setInterval(() => void guarded(core, 'heads', heads), presence.heads),
    setInterval(() => void guarded(core, 'sweep of uploads', () => sweepUploads(core)), cleanUpMs),
    setInterval(() => void guarded(core, 'clean-up of the presence log', () => forgetOldPresence(core)), cleanUpMs),
    setInterval(() => void guarded(core, 'scrubbing of the disk', async () => core.store.scrub?.()), scrubMs),
  ]
  return async () => {
    stopped = true
    timers.forEach(clearInterval)
    wake()
    await Promise.all([beating, letSearch()])
  }
}

/**
 * Steady: for as long as a lease lasts, no beat has failed or come late. After a start, an outage of the database or a
 * freeze of the process, agents are first given the time to be heard of again.
 */
function takePulse(): { beat: (well: boolean) => void; isSteady: () => boolean } {
  let last = performance.now()
  let steadySince = last
  return {
    beat: (well) => {
      const now = performance.now()
      if (!well || now - last > presence.lease / 2) steadySince = now
      last = now
    },
    isSteady: () => performance.now() - last <= presence.lease / 2 && last - steadySince >= presence.lease,
  }
}

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** A beat that fails is logged, and the next one tries again. Answers whether it went well. */
async function guarded(core: Core, name: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    core.log.error({ err: error }, `the ${name} failed`)
    return false
  }
}
