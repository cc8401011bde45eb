import type { Shell } from '../../shell'

/** Removes the bell and puts the stub back on the page: it queues commands until the tag is added again. */
export function takeAway(shell: Shell, done: unknown): void {
  // A `destroy` from before the panel was loaded runs at once, and is in the queue a second time.
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
