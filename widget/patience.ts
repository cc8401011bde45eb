import { warn } from './unawaited'

/** Milliseconds before a failed file is fetched again. */
export const patience = 5_000

export const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Tries until the file is here: what the page asked for must happen. */
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
