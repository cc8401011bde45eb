import type { ElementType, Key, ReactNode } from 'react'
import * as react from 'react/jsx-runtime'

export { Fragment } from 'react/jsx-runtime'

type Props = { children?: ReactNode }

/**
 * What JSX compiles to in the console (see `jsxImportSource` in the build). Text beside other children gets an element
 * of its own. Text alone needs none, because React then writes the element's `textContent`. So React holds no text
 * node. A browser's page translation replaces text nodes with elements: a later update by React would not be seen, or
 * would throw and blank the page (T13).
 */
export const jsx = (type: ElementType, props: Props, key?: Key) => react.jsx(type, elementText(type, props), key)
export const jsxs = (type: ElementType, props: Props, key?: Key) => react.jsxs(type, elementText(type, props), key)

function elementText(type: ElementType, props: Props): Props {
  const { children } = props
  if (Array.isArray(children) && !children.every(isPlain)) return { ...props, children: children.map(asElement) }
  const alone = Array.isArray(children) ? children.filter(isText).join('') : children
  // A fragment has no `textContent`: its text would become a text node of the parent.
  if (type === react.Fragment && isText(alone)) return { ...props, children: asElement(alone, 0) }
  return alone === children ? props : { ...props, children: alone }
}

/** Lists among the children stay lists; only their text changes. */
function asElement(child: ReactNode, place: number): ReactNode {
  if (Array.isArray(child)) return child.map(asElement)
  return isText(child) ? react.jsx('span', { children: child }, `text ${place}`) : child
}

const isText = (child: ReactNode) => (typeof child === 'string' && child !== '') || typeof child === 'number'
/** Text, or a child that shows nothing. */
const isPlain = (child: ReactNode) =>
  isText(child) || child === '' || child === null || child === undefined || typeof child === 'boolean'
