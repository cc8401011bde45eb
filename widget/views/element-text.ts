import { options, type VNode } from 'preact'

type Props = { children?: unknown; textContent?: unknown }

const isText = (children: unknown) => typeof children === 'string' || typeof children === 'number'

/**
 * Every text is the content of an element of its own, and no text node is ever kept. A page's translation takes text
 * nodes out and puts elements in their place: a text that is changed afterwards would change out of sight, and a
 * neighbour that is put before it would throw. `textContent` writes over whatever is there (T13).
 */
options.vnode = (vnode: VNode<Props>) => {
  const { type, props } = vnode
  if (type === null) Object.assign(vnode, { type: 'span', props: { textContent: props } })
  else if (typeof type === 'string' && isText(props.children))
    Object.assign(vnode, { props: { ...props, children: undefined, textContent: props.children } })
}
