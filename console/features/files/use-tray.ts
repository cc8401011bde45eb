import { useEffect, useState } from 'react'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import type { Tray } from './tray'

/** `stuck`: something cannot go without me. `tooMany`: not all that I gave it fitted. */
export function useTray(tray: Tray) {
  const { connection } = useLive()
  const items = useCell(tray.items)
  const state = useCell(connection.state)
  const [tooMany, setTooMany] = useState(false)
  useEffect(() => {
    if (state.kind === 'online') tray.goOn()
  }, [state, tray])
  const add = (files: Iterable<File>) => {
    const fresh = [...files]
    if (fresh.length > 0) setTooMany(!tray.add(fresh))
  }
  const going = items.some(({ attachment }) => !attachment)
  return { tray, items, add, tooMany, going, stuck: items.some(({ fault }) => fault && fault !== 'line') }
}
