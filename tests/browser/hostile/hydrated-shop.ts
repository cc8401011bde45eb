import { createElement as h, useState } from 'react'

export type ShopProps = { tag: string }

/** A shop that React draws, the whole document of it: on the server first, then taken over in the browser. */
export function Shop({ tag }: ShopProps) {
  const [item, choose] = useState('Cobalt mug')
  const words = Array.from({ length: 40 }, (_, key) =>
    h('p', { key }, 'Thrown in red clay and dipped by hand, so that the line of the glaze is never the same twice.'),
  )
  return h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('title', null, 'Atelier Lut'),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ),
    h(
      'body',
      null,
      h(
        'main',
        { id: 'root' },
        h('h1', null, item),
        h('label', null, 'Find ', h('input', { name: 'find', autoFocus: true })),
        h('button', { type: 'button', onClick: () => choose('Bowl') }, 'Next'),
        words,
      ),
      h('div', { dangerouslySetInnerHTML: { __html: tag } }),
      h('script', {
        type: 'application/json',
        id: 'props',
        dangerouslySetInnerHTML: { __html: JSON.stringify({ tag }).replaceAll('<', '\\u003c') },
      }),
      h('script', { src: '/shop.js', defer: true }),
    ),
  )
}
