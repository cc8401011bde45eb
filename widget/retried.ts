import type { Shell } from './shell'
import { warn } from './unawaited'

/** Milliseconds until a file that could not be fetched is asked for again. */
export const patience = 5_000

/**
 * Fetches a file of ours; after a failure under an address that ends otherwise, for many browsers never ask a second time for
 * one that failed. `retried((_) => import('./talk'))`: the build puts what is given behind the address.
 */
export function retried<Module>(load: (again: string) => Promise<Module>): () => Promise<Module> {
  let again = ''
  return () =>
    load(again).catch((fault: unknown) => {
      again = `#${Math.random()}`
      throw fault
    })
}

/** The same for files that are asked for by their names. */
export function retriedByName(fetchFile: Shell['fetchFile']): Shell['fetchFile'] {
  const files: Partial<Record<string, () => Promise<unknown>>> = {}
  return <Module>(name: string) => (files[name] ??= retried((again) => fetchFile(name, again)))() as Promise<Module>
}

export const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** However often it takes: what is asked for once must be done. */
export async function untilHere<Module>(load: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await load()
    } catch (fault) {
      warn(fault)
      await after(patience)
    }
  }
}
