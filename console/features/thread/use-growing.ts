import { useEffect, useRef } from 'react'

/**
 * A text area as tall as its text, up to the style sheet's limit. Takes the focus on devices with a keyboard, unless
 * the agent came to read a search result.
 */
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
