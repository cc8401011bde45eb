/** The version in the names of all files of one build; set at build time. */
declare const VERSION: string

/** The suffix for the address of a file that failed: many browsers never request a failed address again. */
const again: Record<string, string> = {}

/**
 * Fetches a file of the same build by its name: `fetchFile<typeof import('./rating')>('rating')`. Rejects if that
 * fails; the next call tries again.
 */
export async function fetchFile<Module>(name: string): Promise<Module> {
  const address = `./${name}-${VERSION}.js${again[name] ?? ''}`
  try {
    return (await import(address)) as Module
  } catch (fault) {
    again[name] = `#${Math.random()}`
    throw fault
  }
}
