import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { keepEnd, type KeptEnd } from '../../../shared/keep-end'

type Log = {
  /** Grows with all that is shown. */ length: number
  /** My messages that are not yet in the log. */ pending: number
  /** Of the last event. */ seq: number
}

/**
 * Keeps the end in view while the reader is there. `readTo`: the last event when they scrolled away; null while they
 * are there. `begins`: whether they start there.
 */
export function useStick({ length, pending, seq }: Log, begins = true) {
  const scroller = useRef<HTMLDivElement>(null)
  const end = useRef<KeptEnd | null>(null)
  const last = useRef(seq)
  const sent = useRef(pending)
  const first = useRef(begins)
  const [readTo, setReadTo] = useState(begins ? null : seq)
  useLayoutEffect(() => {
    last.current = seq
  }, [seq])
  useLayoutEffect(() => {
    const kept = (end.current = keepEnd(scroller.current!, first.current, (atEnd) =>
      setReadTo(atEnd ? null : last.current),
    ))
    kept.follow()
    return () => kept.stop()
  }, [])
  useLayoutEffect(() => end.current?.follow(), [length])
  useEffect(() => {
    if (pending > sent.current) end.current?.toEnd()
    sent.current = pending
  }, [pending])
  const toEnd = useCallback(() => end.current?.toEnd(), [])
  return { scroller, readTo, toEnd }
}
