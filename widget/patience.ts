import { warn } from './unawaited'

/** Milliseconds until a file that could not be fetched is asked for again. */
export const patience = 5_000

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
