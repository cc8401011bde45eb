import type { Goal } from './goal'

/** What a benchmark hands back: a table to read, and everything it measured. */
export type Measured = {
  /** One line: what was done, how often, on what. */
  what: string
  head: string[]
  rows: (string | number)[][]
  /** None for a benchmark that only tells. */
  goals: Goal[]
  /** What others read from the file, by name. */
  figures?: Record<string, unknown>
  /** All rounds, for the file. */
  rounds: unknown
}

export type Bench = () => Promise<Measured>
