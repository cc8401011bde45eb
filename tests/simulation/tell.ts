import type { Failure, Report } from './worker'

/** What went wrong, in the fewest steps that still fail, and how to run it again. */
export function toldFailure({ seed, rule, what, history }: Failure): string {
  return [
    `Seed ${seed} breaks ${rule}: ${what}`,
    '',
    ...history,
    '',
    `Again: npm run simulate -- --seed ${seed}`,
    '',
  ].join('\n')
}

/** The last line. */
export function summary({ seeds, tally, failure }: Report, took: string): string {
  const of = (what: string) => (tally[what] ?? 0).toLocaleString('en')
  const struck = ['network lost', 'network repeated', 'network shuffled', 'network late'].reduce(
    (sum, what) => sum + (tally[what] ?? 0),
    tally.faults ?? 0,
  )
  return `${failure ? 'FAILED' : 'All rules held'}: ${seeds.toLocaleString('en')} seeds, ${of('steps')} steps, ${of('commits')} commits, ${struck.toLocaleString('en')} faults injected, ${of('crashes')} crashes, ${took}`
}
