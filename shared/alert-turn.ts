/** Milliseconds between two alerts of one kind. */
const quiet = 1_000
/** Milliseconds that a tab without locks waits for the writes of other tabs. */
const raceTime = 50

type Turns = Record<string, { at: number; by: string }>
/** Storage that all tabs of one browser share. */
export type Stamps = { get: (name: string) => string | null; set: (name: string, value: string) => void }

export const turnsKey = 'turns'

/** Adds a turn of `by`; null where `name` had a turn within the last second. Drops older turns. */
export function withTurn(turns: Turns, name: string, by: string, now: number): Turns | null {
  const recent = Object.entries(turns).filter(
    ([, turn]) => typeof turn?.at === 'number' && turn.at <= now && now - turn.at < quiet,
  )
  return recent.some(([each]) => each === name) ? null : { ...Object.fromEntries(recent), [name]: { at: now, by } }
}

/**
 * All tabs get a message at once, and messages may follow each other. Returns true in one tab only, at most once a
 * second.
 * `name`: the kind of alert, such as the sound.
 */
export async function takeTurn(
  name: string,
  stamps: Stamps,
  locks: LockManager | null = navigator.locks ?? null,
): Promise<boolean> {
  try {
    if (locks) return await locks.request('counterbell:turn', () => claim(name, stamps) !== null)
  } catch {
    // A browser that blocks storage also blocks locks.
  }
  // Locks need a secure context. Without them, the tab that writes last wins.
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

/** The page can write here too: ignore a value that is not ours. */
function read(stamps: Stamps): Turns {
  try {
    const turns: unknown = JSON.parse(stamps.get(turnsKey) ?? '{}')
    return typeof turns === 'object' && turns ? (turns as Turns) : {}
  } catch {
    return {}
  }
}
