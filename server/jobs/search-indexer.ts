import type { Context } from '../context'
import { indexSearch } from '../features/search/index-search'

/** Between two looks for what was said since. */
const restMs = 2_000
/** Where there is more to do, it rests for so many times as long as it worked: people come first. */
const restsFor = 2

/** Keeps the search index up, beside the beat, which must not wait for it. Returns what stops it, once the work in progress has ended. */
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
