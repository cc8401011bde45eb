import type { ElementType, Key, ReactNode } from 'react'
import * as react from 'react/jsx-runtime'

export { Fragment } from 'react/jsx-runtime'

type Props = { children?: ReactNode }

/**
 * What JSX compiles to in the console (see `jsxImportSource` in the build). Text beside other children becomes an
 * element of its own; text alone needs none, for React then writes the element's `textContent`. So React keeps no text
 * node: a page's translation takes text nodes out and puts elements in their place, and what React would do with one
 * afterwards would stay out of sight, or throw and blank the page (T13).
 */
export const jsx = (type: ElementType, props: Props, key?: Key) => react.jsx(type, elementText(type, props), key)
export const jsxs = (type: ElementType, props: Props, key?: Key) => react.jsxs(type, elementText(type, props), key)

function elementText(type: ElementType, props: Props): Props {
  const { children } = props
  if (Array.isArray(children) && !children.every(isPlain)) return { ...props, children: children.map(asElement) }
  const alone = Array.isArray(children) ? children.filter(isText).join('') : children
  // A fragment has no `textContent`: its text would be a text node of whatever is around it.
  if (type === react.Fragment && isText(alone)) return { ...props, children: asElement(alone, 0) }
  return alone === children ? props : { ...props, children: alone }
}

/** Lists among the children are as they were, but for their text. */
function asElement(child: ReactNode, place: number): ReactNode {
  if (Array.isArray(child)) return child.map(asElement)
  return isText(child) ? react.jsx('span', { children: child }, `text ${place}`) : child
}

const isText = (child: ReactNode) => (typeof child === 'string' && child !== '') || typeof child === 'number'
/** Text, or what shows nothing. */
const isPlain = (child: ReactNode) =>
  isText(child) || child === '' || child === null || child === undefined || typeof child === 'boolean'
