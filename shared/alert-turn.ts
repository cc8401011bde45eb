/** Milliseconds of quiet after each. */
const quiet = 1_000
/** Milliseconds for which one who cannot lock waits for others to have their say. */
const raceTime = 50

type Turns = Record<string, { at: number; by: string }>
/** Where all tabs of one browser see what one of them has written. */
export type Stamps = { get: (name: string) => string | null; set: (name: string, value: string) => void }

export const turnsKey = 'turns'

/** The turns with one more, for `by`; null where `name` had one within the last second. What is older is forgotten. */
export function withTurn(turns: Turns, name: string, by: string, now: number): Turns | null {
  const recent = Object.entries(turns).filter(
    ([, turn]) => typeof turn?.at === 'number' && turn.at <= now && now - turn.at < quiet,
  )
  return recent.some(([each]) => each === name) ? null : { ...Object.fromEntries(recent), [name]: { at: now, by } }
}

/**
 * All tabs hear of a message at once, and one message follows the other: true for one tab of them all, once a second.
 * `name`: what it is for, such as the sound.
 */
export async function takeTurn(
  name: string,
  stamps: Stamps,
  locks: LockManager | null = navigator.locks ?? null,
): Promise<boolean> {
  try {
    if (locks) return await locks.request('counterbell:turn', () => claim(name, stamps) !== null)
  } catch {
    // Browsers that let a page store nothing let it lock nothing either.
  }
  // Only pages under TLS can lock. Of several who write at once, the last has it.
  const by = claim(name, stamps)
  await new Promise((over) => setTimeout(over, raceTime))
  return by !== null && (read(stamps)[name]?.by ?? by) === by
}

function claim(name: string, stamps: Stamps): string | null {
  const by = String(Math.random())
  const next = withTurn(read(stamps), name, by, Date.now())
  if (next) stamps.set(turnsKey, JSON.stringify(next))
  return next && by
}

/** A page can write there too: what is not ours is as if nothing were. */
function read(stamps: Stamps): Turns {
  try {
    const turns: unknown = JSON.parse(stamps.get(turnsKey) ?? '{}')
    return typeof turns === 'object' && turns ? (turns as Turns) : {}
  } catch {
    return {}
  }
}
