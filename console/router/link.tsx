import type { ComponentProps, MouseEvent } from 'react'
import { navigate } from './history'
import type { ListName } from './route'

/** A link inside the console. With a modifier key or the middle button it works as an ordinary link. */
export function Link({
  to,
  list,
  onClick,
  ...rest
}: { to: string; list?: ListName } & Omit<ComponentProps<'a'>, 'href'>) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    event.preventDefault()
    navigate(to, { list })
  }
  return <a {...rest} href={to} onClick={follow} />
}
