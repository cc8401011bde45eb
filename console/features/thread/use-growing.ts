import { useEffect, useRef } from 'react'

/** A text area as tall as its text, up to what the style sheet allows; takes the focus where there is a keyboard, unless one came to read something that was found. */
export function useGrowing(text: string) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (matchMedia('(hover: hover)').matches && !document.activeElement?.closest('.log'))
      area.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const element = area.current
    if (!element) return
    element.style.blockSize = 'auto'
    element.style.blockSize = `${element.scrollHeight}px`
  }, [text])
  return area
}
