import { Refused } from '../../../refusal-error'

/** Where a list's page ends: a time, and an id among rows of the same time. */
export const pageCursor = (at: number | null, id: string): string => `${at}_${id}`

/** Parses a cursor; throws `invalid` for one that no page gave. */
export function parseCursor(cursor: string): [at: number, id: string] {
  const [at, id] = cursor.split('_')
  if (!/^\d{1,16}$/.test(at ?? '') || !id)
    throw new Refused('invalid', { faults: [{ path: 'cursor', message: 'as the last page gave it' }] })
  return [Number(at), id]
}
