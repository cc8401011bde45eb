import type { RefObject } from 'preact'
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { keepEnd, type KeptEnd } from '../../../shared/keep-end'

type Newest = {
  key: string | undefined
  isOwn: boolean
  /** The number of messages by agents. */ theirs: number
  whole: boolean
}

/**
 * Keeps the end of the thread in sight while the reader is there. `missed`: the messages since the reader scrolled
 * away; null while they are at the end.
 */
export function useEnd(scroller: RefObject<HTMLElement | null>, shown: boolean, { key, isOwn, theirs, whole }: Newest) {
  const end = useRef<KeptEnd | null>(null)
  const own = useRef(key)
  const counted = useRef(theirs)
  const [readTo, setReadTo] = useState<number | null>(null)
  counted.current = theirs

  useLayoutEffect(() => {
    end.current = keepEnd(scroller.current!, true, (atEnd) => setReadTo(atEnd ? null : counted.current))
    return () => end.current?.stop()
  }, [scroller])
  useLayoutEffect(() => {
    if (!shown) return
    if (isOwn && own.current !== key) end.current?.toEnd()
    else end.current?.follow()
    own.current = key
  }, [shown, key, isOwn, whole])

  const toEnd = useCallback(() => end.current?.toEnd(), [])
  return { missed: readTo === null ? null : Math.max(0, theirs - readTo), toEnd }
}
