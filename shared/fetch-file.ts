/** What all files of one build have in their names; passed in when it is built. */
declare const VERSION: string

/** What goes behind the address of a file that failed: many browsers never ask a second time for the same one. */
const again: Record<string, string> = {}

/**
 * Fetches the file of this name that was built beside this one: `fetchFile<typeof import('./rating')>('rating')`. Rejects where
 * it cannot be had; the next call asks for it again.
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
