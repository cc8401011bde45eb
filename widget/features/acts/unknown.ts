import type { Shell } from '../../shell'

/** Warns once per unknown command. */
export function warnUnknown(shell: Shell, name: unknown): void {
  shell.warned ??= new Set()
  if (shell.warned.has(name)) return
  shell.warned.add(name)
  console.warn('Counterbell: unknown command', name)
}
