import type { Context } from '../context'
import { indexSearch } from '../features/search/index-search'

/** Milliseconds between two checks for new messages. */
const restMs = 2_000
/** When there is more to index, the pause is this many times as long as the work took: people come first. */
const restsFor = 2

/**
 * Keeps the search index up to date, apart from the scheduler's tick, which must not wait for it. Returns a function
 * that stops it after the current run.
 */
export function startSearchIndexer(context: Context): () => Promise<void> {
  let stopped = false
  let wake: () => void = () => undefined

  async function work(): Promise<void> {
    while (!stopped) {
      const began = performance.now()
      const more = await indexSearch(context).catch((error: unknown) =>
        context.log.error({ err: error }, 'the search index failed'),
      )
      const ms = more ? restsFor * (performance.now() - began) : restMs
      if (!stopped) await new Promise<void>((resolve) => ((wake = resolve), setTimeout(resolve, ms).unref()))
    }
  }

  const working = work()
  return async () => {
    stopped = true
    wake()
    await working
  }
}
