import type { Tables } from '../../../store/tables'
import { onShiftOf } from '../../rosters/on-shift'

/** The columns of an agent that determine their presence. */
export const presenceColumns = [
  'id',
  'status',
  'accepting',
  'lease_until',
  'shift_from',
  'shift_until',
  'has_roster',
  'open_count',
  'capacity',
  'presence_logged_until',
] as const
export type PresenceRow = Pick<Tables['agents'], (typeof presenceColumns)[number]>

export type PresenceState = Omit<Tables['presence_log'], 'agent_id' | 'at'>

/** The presence that an agent's row gives for a moment. */
export function presenceAt(row: PresenceRow, at: number): PresenceState {
  const onShift = onShiftOf(row, at)
  return {
    online: Number(row.status === 'active' && row.lease_until > at),
    accepting: row.accepting,
    on_shift: onShift === null ? null : Number(onShift),
    slots: row.capacity,
    used: row.open_count,
  }
}

export const samePresence = (one: PresenceState, other: PresenceState): boolean =>
  one.online === other.online &&
  one.accepting === other.accepting &&
  one.on_shift === other.on_shift &&
  one.slots === other.slots &&
  one.used === other.used

/** The moments up to `now` when time alone may have changed the state, and that are not logged yet. */
export function passedMoments(row: PresenceRow, now: number): number[] {
  const moments = [row.lease_until, row.shift_from, row.shift_until].filter(
    (at) => at !== null && at > row.presence_logged_until && at <= now,
  )
  return [...new Set(moments as number[])].sort((one, other) => one - other)
}
