import { Refused } from '../../../refusal-error'

/** Where a page of a list ends: by an instant, and by id among those of the same one. */
export const pageCursor = (at: number | null, id: string): string => `${at}_${id}`

/** Reads one back; throws `invalid` for what no page gave. */
export function parseCursor(cursor: string): [at: number, id: string] {
  const [at, id] = cursor.split('_')
  if (!/^\d{1,16}$/.test(at ?? '') || !id)
    throw new Refused('invalid', { faults: [{ path: 'cursor', message: 'as the last page gave it' }] })
  return [Number(at), id]
}
