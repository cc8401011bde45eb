import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { keepEnd, type KeptEnd } from '../../../shared/keep-end'

type Log = { /** Grows with all that is shown. */ length: number; /** What I have sent that the log does not have yet. */ pending: number; /** How many messages the shopper has written. */ theirs: number }

/** Keeps the end in sight while the reader is there. `missed`: what the shopper wrote since they have scrolled away. `begins`: whether they are there at first. */
export function useStick({ length, pending, theirs }: Log, begins = true) {
  const scroller = useRef<HTMLDivElement>(null)
  const end = useRef<KeptEnd | null>(null)
  const counted = useRef(theirs)
  const sent = useRef(pending)
  const first = useRef(begins)
  const [readTo, setReadTo] = useState(begins ? null : theirs)
  useLayoutEffect(() => {
    counted.current = theirs
  }, [theirs])
  useLayoutEffect(() => {
    const kept = (end.current = keepEnd(scroller.current!, first.current, (atEnd) => setReadTo(atEnd ? null : counted.current)))
    kept.follow()
    return () => kept.stop()
  }, [])
  useLayoutEffect(() => end.current?.follow(), [length])
  useEffect(() => {
    if (pending > sent.current) end.current?.toEnd()
    sent.current = pending
  }, [pending])
  const toEnd = useCallback(() => end.current?.toEnd(), [])
  return { scroller, missed: readTo === null ? null : Math.max(0, theirs - readTo), toEnd }
}
