import { options, type VNode } from 'preact'

type Props = { children?: unknown; textContent?: unknown }

const isText = (children: unknown) => typeof children === 'string' || typeof children === 'number'

/**
 * Puts each text into an element of its own and keeps no text node. A page's translation replaces text nodes by
 * elements: a later change of a text node would not show, and inserting before one would throw. `textContent` replaces
 * any content (T13).
 */
options.vnode = (vnode: VNode<Props>) => {
  const { type, props } = vnode
  if (type === null) Object.assign(vnode, { type: 'span', props: { textContent: props } })
  else if (typeof type === 'string' && isText(props.children))
    Object.assign(vnode, { props: { ...props, children: undefined, textContent: props.children } })
}
