import { useEffect, useState } from 'react'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { isGoing, type Tray } from './tray'

/** `going`: a file will upload by itself. `ready`: a file can be sent. `tooMany`: not all files fitted. */
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
  return { tray, items, add, tooMany, going: items.some(isGoing), ready: items.some(({ attachment }) => attachment) }
}
