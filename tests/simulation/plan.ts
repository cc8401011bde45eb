import { Random } from './virtual/random'

/** What can happen, and how often relative to the rest. */
const kinds = {
  write: 9,
  reload: 2,
  'close tab': 1,
  'second tab': 1,
  sleep: 1,
  probe: 1,
  read: 2,
  visit: 1,
  'reuse an id': 1,
  end: 1,
  leave: 1,
  'call-back': 1,
  'withdraw call': 1,
  rate: 1,
  edit: 2,
  delete: 1,
  reply: 7,
  note: 2,
  take: 3,
  transfer: 4,
  close: 4,
  reopen: 3,
  called: 1,
  block: 3,
  look: 4,
  accept: 3,
  'reload desk': 1,
  'leave desk': 2,
  'sign out': 1,
  capacity: 1,
  'cut a line': 2,
  unreachable: 1,
  weather: 3,
  crash: 4,
  kill: 1,
  freeze: 1,
  outage: 1,
  'split nodes': 1,
  wait: 2,
} as const
export type CommandKind = keyof typeof kinds

/**
 * `who` and `which` choose among the people and things that exist then; `luck` seeds the random numbers until the next
 * command.
 */
export type Command = { kind: CommandKind; after: number; who: number; which: number; luck: number }
export type Plan = {
  seed: number
  shoppers: number
  agents: { capacity: number; accepting: boolean; shiftEnds: boolean }[]
  nodes: number
  usesRoster: boolean
  /** The error of each process's clock in milliseconds (F9). */
  skews: number[]
  commands: Command[]
}

const bag = Object.entries(kinds).flatMap(([kind, weight]) => Array<CommandKind>(weight).fill(kind as CommandKind))
const hour = 3_600_000

/** Everything that a seed decides. The same seed with fewer commands is still a plan. */
export function planOf(seed: number): Plan {
  const dice = new Random(seed)
  const usesRoster = dice.chance(0.08)
  // More shoppers than slots.
  const crowded = dice.chance(0.35)
  return {
    seed,
    usesRoster,
    shoppers: crowded ? 3 : dice.between(1, 3),
    agents: Array.from({ length: crowded ? 1 : dice.between(1, 3) }, () => ({
      capacity: crowded ? 1 : dice.between(1, 2),
      accepting: dice.chance(0.8),
      shiftEnds: dice.chance(0.5),
    })),
    nodes: dice.chance(0.6) ? 2 : 1,
    skews: [0, dice.pick([0, hour, -hour])],
    commands: [
      ...(crowded ? allAtOnce(dice) : []),
      ...Array.from({ length: dice.between(8, 18) }, () => anyCommand(dice)),
    ],
  }
}

/** Three shoppers who write, and only one is served. */
const allAtOnce = (dice: Random): Command[] =>
  [0, 1, 2].map((who) => ({ kind: 'write', after: 50 + 1_500 * who, who, which: 0, luck: dice.between(0, 2 ** 31) }))

const anyCommand = (dice: Random): Command => ({
  kind: dice.pick(bag),
  after: pause(dice),
  who: dice.between(0, 59),
  which: dice.between(0, 59),
  luck: dice.between(0, 2 ** 31),
})

/** Most of the time short, sometimes long enough to be missed. */
function pause(dice: Random): number {
  const kind = dice.next()
  if (kind < 0.65) return dice.between(0, 600)
  if (kind < 0.93) return dice.between(600, 3_500)
  if (kind < 0.985) return dice.between(4_000, 12_000)
  return dice.between(30_000, 50_000)
}
