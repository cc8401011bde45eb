import type { Shell } from '../../shell'

/** The bell goes, and the page has the stub again: whatever it commands is kept for the day that the tag comes back. */
export function takeAway(shell: Shell, done: unknown): void {
  // Commanded while the panel was on its way, it is carried out at once, and found in the queue once more.
  if (shell.isGone) return
  shell.isGone = true
  const { root, unplace } = shell
  unplace()
  root.host.remove()
  const stub: NonNullable<Window['Counterbell']> = (...call: unknown[]) =>
    void ((stub.q ??= []) as unknown[][]).push(call)
  window.Counterbell = stub
  if (typeof done === 'function') (done as () => void)()
}
