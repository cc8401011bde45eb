import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const near = 48

/** Keeps the end in sight while the reader is there, and leaves them alone when they have scrolled up. `begins`: whether they are there at first. */
export function useStick(length: number, begins = true) {
  const scroller = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(begins)
  const stuck = useRef(begins)
  const toEnd = useCallback(() => {
    const element = scroller.current
    if (element) element.scrollTop = element.scrollHeight
  }, [])
  const onScroll = useCallback(() => {
    const element = scroller.current
    if (!element) return
    stuck.current = element.scrollHeight - element.scrollTop - element.clientHeight < near
    setAtEnd(stuck.current)
  }, [])
  useLayoutEffect(() => {
    if (stuck.current) toEnd()
  }, [length, toEnd])
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    // The keyboard of a phone, or a growing composer, must not push the last words out of sight.
    const observer = new ResizeObserver(() => stuck.current && toEnd())
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [toEnd])
  return { scroller, atEnd, onScroll, toEnd }
}
