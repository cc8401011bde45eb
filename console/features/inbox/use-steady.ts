import { type PointerEvent, useRef, useState } from 'react'
import type { Summary } from '../../../shared/conversation'
import { steady, type SteadyRow } from './steady'

/** The list never moves under the pointer: while a mouse is over it, the order does not change. */
export function useSteady(rows: Summary[], list: string) {
  const [still, setStill] = useState(false)
  const before = useRef<{ list: string; rows: SteadyRow[] }>({ list, rows: [] })
  const moving = !still || before.current.list !== list || before.current.rows.length === 0
  const shown = moving
    ? { rows: rows.map((row) => ({ row, gone: false })), held: 0 }
    : steady(before.current.rows, rows)
  before.current = { list, rows: shown.rows }
  return {
    ...shown,
    release: () => setStill(false),
    pointer: {
      // Touch has no hover: its pointer ends when the finger lifts.
      onPointerMove: (event: PointerEvent) => event.pointerType === 'mouse' && setStill(true),
      onPointerLeave: () => setStill(false),
    },
  }
}
