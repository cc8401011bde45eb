import { table } from '../bench/table'
import { bundle } from './build'
import { bugs, type Bug } from './bugs'
import { runSeeds } from './run-seeds'

export type Trial = { bug: Bug; seed: number | null; rule: string; tried: number }

/**
 * Puts in each bug, one after the other, and runs seeds until one catches it or the limit is reached. `only`: the bugs
 * with this in their name.
 */
export async function tryBugs(most: number, only = ''): Promise<Trial[]> {
  const trials: Trial[] = []
  for (const [index, bug] of bugs.entries()) {
    if (!bug.name.includes(only)) continue
    const { seeds, failure } = await runSeeds(await bundle(`bug-${index + 1}`, bug.patches), {
      from: 1,
      count: most,
      shrinks: false,
    })
    trials.push({ bug, seed: failure?.seed ?? null, rule: failure?.rule ?? 'escaped', tried: seeds })
  }
  return trials
}

/** One row for each bug: its rule, and which seed caught it by which rule. */
export const bugTable = (trials: Trial[]): string =>
  table(
    ['bug', 'against', 'caught by', 'seed', 'seeds tried'],
    trials.map(({ bug, seed, rule, tried }) => [bug.name, bug.breaks, rule, seed === null ? '-' : String(seed), tried]),
  )
