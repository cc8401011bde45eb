import { useLayoutEffect, useRef } from 'react'
import { Icon } from '../../ui/icon'
import { textOn } from './contrast'

/**
 * The launcher as shoppers will see it, in the site's colour and with its words. A picture only: hidden from screen
 * readers, and not a button.
 */
export function Bell({
  colour,
  label = '',
  size = 'normal',
}: {
  colour: string
  label?: string
  size?: 'small' | 'normal'
}) {
  const bell = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    bell.current?.style.setProperty('--bell', colour)
    bell.current?.style.setProperty('--bell-ink', textOn(colour).text)
  }, [colour])
  return (
    <span ref={bell} className="bell" data-size={size} aria-hidden="true">
      <Icon name="bell" size={size === 'small' ? 20 : 24} />
      {label && <b dir="auto">{label}</b>}
    </span>
  )
}
