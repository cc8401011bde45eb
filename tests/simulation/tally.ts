/** How often each thing happened. */
export type Tally = Record<string, number>

export function count(tally: Tally, what: string, times = 1): void {
  tally[what] = (tally[what] ?? 0) + times
}

export function add(sum: Tally, more: Tally): void {
  for (const [what, times] of Object.entries(more)) count(sum, what, times)
}
