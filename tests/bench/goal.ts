import { table } from './table'

/** A figure beside what it is to be, such as `≤ 1.5`. `value`: null where nothing could be measured, which meets no goal. */
export type Goal = { what: string; value: number | null; goal: string; met: boolean }

export const atLeast = (what: string, value: number, least: number): Goal => ({
  what,
  value: finite(value),
  goal: `≥ ${least}`,
  met: value >= least,
})
export const atMost = (what: string, value: number, most: number): Goal => ({
  what,
  value: finite(value),
  goal: `≤ ${most}`,
  met: value <= most,
})

const finite = (value: number) => (Number.isFinite(value) ? value : null)

export const goalsTable = (goals: Goal[]): string =>
  table(
    ['goal', 'value', 'is to be', 'met'],
    goals.map(({ what, value, goal, met }) => [what, value ?? 'none', goal, met ? 'yes' : 'NO']),
  )
