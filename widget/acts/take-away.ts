import type { Shell } from '../shell'

/** The bell goes, and the page has the stub again: whatever it commands is kept for the day that the tag comes back. */
export function takeAway({ root, unplace }: Shell, done: unknown): void {
  unplace()
  root.host.remove()
  const stub: NonNullable<Window['Counterbell']> = (...call: unknown[]) => void ((stub.q ??= []) as unknown[][]).push(call)
  window.Counterbell = stub
  if (typeof done === 'function') (done as () => void)()
}
