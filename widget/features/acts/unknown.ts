import type { Shell } from '../../shell'

/** Once for each name: a mistake of the page's is worth a line, not a thousand. */
export function warnUnknown(shell: Shell, name: unknown): void {
  shell.warned ??= new Set()
  if (shell.warned.has(name)) return
  shell.warned.add(name)
  console.warn('Counterbell: unknown command', name)
}
