import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault'

const noticedMs = 45_000

/** F4: the open connections of one proxy go silent in both directions; new ones work. One agent never comes back. */
export const halfOpen: Fault = {
  id: 'F4',
  name: 'F4 half-open connections',
  wish: { on: 'SQLite', pages: 1 },
  act: async (world) => {
    const line = world.lines[0]!
    const cutOff = world.colleagues.filter((_, index) => index % 2 === 0)
    for (const { id } of cutOff) world.unheard.add(id)
    const radu = cutOff.at(-1)!
    const welcomes = new Map(world.shoppers.map((shopper) => [shopper, shopper.welcomes()]))
    line.poison('both', { timeout: true }, { later: false })
    await world.lose(radu)
    await pause(noticedMs)
    const unaware = world.shoppers.filter(
      (shopper, index) => index % 2 === 0 && (!shopper.isLive() || shopper.welcomes() === welcomes.get(shopper)),
    )
    world.expect(unaware.length === 0, `F4: noticed within 45 s (not by ${unaware.length})`)
    // The watch checks that the lost agent's conversations are requeued (R4).
    await pause(3_000)
  },
}
