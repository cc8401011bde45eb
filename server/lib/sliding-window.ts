/** Window length in milliseconds of the budgets of sockets, networks and sites. */
export const tenSeconds = 10_000

/** Counts what is spent in windows of `span` milliseconds. */
export type SlidingWindow = {
  /** Spent in the current window. */
  spent: () => number
  add: (points: number) => void
  /** Whole seconds until the next window, at least one. */
  secondsLeft: () => number
}

export function slidingWindow(span = tenSeconds): SlidingWindow {
  let began = -Infinity
  let total = 0
  const look = (now = performance.now()) => {
    if (now - began >= span) [began, total] = [now, 0]
    return now
  }
  return {
    spent: () => (look(), total),
    add: (points) => {
      look()
      total += points
    },
    secondsLeft: () => {
      const now = look()
      return Math.max(1, Math.ceil((began + span - now) / 1_000))
    },
  }
}
