import { ordinary, type Hostile } from './idea'

/** The tag stands in a frame of the shop's own; around it nothing is to be seen of us. */
export const framed: Hostile = {
  what: 'that holds it in a frame',
  make: ({ tag }) => ({
    html: ordinary({ tag: '', body: '<iframe name="inner" src="/inner" width="600" height="700" style="position: fixed; inset: 0 auto auto 0"></iframe>' }),
    files: { '/inner': { type: 'text/html; charset=utf-8', body: ordinary({ tag }) } },
  }),
}
