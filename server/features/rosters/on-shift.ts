import type { Tables } from '../../store/tables'
import type { Shift } from './shifts'

export const onShift = (agent: { shift: Shift | null }, now: number) =>
  agent.shift !== null && agent.shift.from <= now && now < agent.shift.until

type ShiftColumns = Pick<Tables['agents'], 'shift_from' | 'shift_until' | 'has_roster'>

export const shiftColumns = ({ shift_from: from, shift_until: until }: ShiftColumns) =>
  from === null || until === null ? null : { from, until }

/** Null: the agent has no roster. */
export const onShiftOf = (row: ShiftColumns, now: number): boolean | null =>
  row.has_roster === 1 ? onShift({ shift: shiftColumns(row) }, now) : null
