import type { RefObject } from 'preact'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Pixels from the end that still count as being there. */
const near = 48

/** Keeps a scroller at its end while the reader is there, and leaves it alone while they read further up. */
export function useEnd(scroller: RefObject<HTMLElement | null>, shown: boolean, newest: unknown, isOwn: boolean) {
  const atEnd = useRef(true)
  const [away, setAway] = useState(false)
  const grown = useRef<ResizeObserver | null>(null)

  const toEnd = useCallback(() => {
    const element = scroller.current
    if (element) element.scrollTop = element.scrollHeight
    atEnd.current = true
    setAway(false)
  }, [scroller])

  useLayoutEffect(() => {
    if (shown && (atEnd.current || isOwn)) toEnd()
  }, [shown, newest, isOwn, toEnd])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    // The keyboard of a phone, or a growing composer, takes room from below; a card that comes in a file of its own pushes from within.
    const resized = (grown.current = new ResizeObserver(() => void (atEnd.current && toEnd())))
    const scrolled = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < near
      setAway(!atEnd.current)
    }
    resized.observe(element)
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [scroller, toEnd])

  // Whom it watches already, it does not watch twice.
  useEffect(() => {
    for (const child of scroller.current?.children ?? []) grown.current?.observe(child)
  })

  return { away, toEnd }
}
