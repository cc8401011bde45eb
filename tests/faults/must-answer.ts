import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from './client'
import type { World } from './world'

/** Longer than a message may take on a busy machine, and shorter than any timeout. */
const patienceMs = 5_000

/** During a fault, messages must still be answered within seconds. `whom`: everybody by default. */
export async function mustAnswer(
  world: World,
  forMs: number,
  promise: string,
  whom: () => Client[] = () => world.clients,
): Promise<void> {
  const from = performance.now()
  await pause(forMs)
  const now = performance.now()
  const words = whom()
    .flatMap((client) => client.words)
    .filter(({ saidAt }) => saidAt > from && saidAt < now - patienceMs)
  const late = words.filter(({ saidAt, answeredAt }) => (answeredAt ?? Infinity) - saidAt > patienceMs)
  world.expect(words.length > 0 && late.length === 0, `${promise} (${late.length} of ${words.length} were not)`)
}
