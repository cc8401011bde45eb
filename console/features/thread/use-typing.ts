import { useCallback, useEffect, useRef } from 'react'
import type { ConversationId } from '../../../shared/ids'
import { useLive } from '../../connection/live'

const againAfter = 3_000
const silence = 4_000

/** Tells the other side that I am typing, at most every three seconds, and that I have stopped. */
export function useTyping(conversation: ConversationId) {
  const { connection } = useLive()
  const told = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const tell = useCallback(
    (on: boolean) => void connection.ask('typing', { conversation, on }).catch(() => {}),
    [connection, conversation],
  )
  const stopped = useCallback(() => {
    clearTimeout(timer.current)
    if (told.current > 0) tell(false)
    told.current = 0
  }, [tell])
  const typed = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(stopped, silence)
    if (Date.now() - told.current < againAfter) return
    told.current = Date.now()
    tell(true)
  }, [stopped, tell])
  useEffect(() => stopped, [stopped])
  return { typed, stopped }
}
