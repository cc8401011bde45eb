import { setTimeout as pause } from 'node:timers/promises'

/** Waits until the condition holds. Throws with `what` when it takes longer than so many milliseconds. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, patienceMs = 60_000): Promise<void> {
  const giveUp = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > giveUp) throw new Error(`Not within ${patienceMs / 1_000} s: ${what}`)
    await pause(100)
  }
}
