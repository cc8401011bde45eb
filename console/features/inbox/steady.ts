import type { Summary } from '../../../shared/conversation'

/** A row as shown. A row that has left meanwhile keeps its place and is marked. */
export type SteadyRow = { row: Summary; gone: boolean }

/**
 * Keeps the rows in the order in which they stood when the pointer came: content changes in place, and a row that
 * leaves keeps its place. A new row at the end is added; a new row elsewhere waits (`held` counts it).
 */
export function steady(before: SteadyRow[], rows: Summary[]): { rows: SteadyRow[]; held: number } {
  const now = new Map(rows.map((row, place) => [row.id, { row, place }]))
  const known = new Set(before.map(({ row }) => row.id))
  const stood = before.map(({ row }) => ({ row: now.get(row.id)?.row ?? row, gone: !now.has(row.id) }))
  const lastPlace = Math.max(-1, ...before.map(({ row }) => now.get(row.id)?.place ?? -1))
  const fresh = rows.filter(({ id }) => !known.has(id))
  const atEnd = fresh.filter(({ id }) => (now.get(id)?.place ?? -1) > lastPlace)
  return { rows: [...stood, ...atEnd.map((row) => ({ row, gone: false }))], held: fresh.length - atEnd.length }
}
