import { retried } from '../shared/retried'
import type { Shell } from './shell'
import { warn } from './unawaited'

export { retried } from '../shared/retried'

/** Milliseconds until a file that could not be fetched is asked for again. */
export const patience = 5_000

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
