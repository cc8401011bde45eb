import { ordinary, type Hostile } from './idea'

/** The tag stands in a frame of the shop's own, with these attributes; around it nothing is to be seen of us. */
const inFrame = (what: string, attributes: string): Hostile => ({
  what,
  make: ({ tag }) => ({
    html: ordinary({
      tag: '',
      body: `<iframe name="inner" src="/inner" width="600" height="700" style="position: fixed; inset: 0 auto auto 0" ${attributes}></iframe>`,
    }),
    files: { '/inner': { type: 'text/html; charset=utf-8', body: ordinary({ tag }) } },
  }),
})

export const framed = inFrame('that holds it in a frame', '')
export const framedWithOrigin = inFrame(
  'that holds it in a frame with a sandbox, and leaves it its origin',
  'sandbox="allow-scripts allow-same-origin"',
)
/** The frame's origin is then `null`, and whatever it would keep throws. */
export const framedApart = inFrame('that holds it in a frame with a sandbox', 'sandbox="allow-scripts"')
