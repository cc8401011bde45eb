import { ordinary, type Hostile } from './idea'

const styled = (what: string, css: string, html?: string): Hostile => ({
  what,
  make: ({ tag }) => ({ html: ordinary({ tag, html, head: `<style>${css}</style>` }) }),
})

export const allImportant: Hostile[] = [
  styled('whose CSS takes every style away from everything, with `!important`', '* { all: unset !important }'),
  styled(
    'whose CSS hides, moves and turns around whatever is added to it, with `!important`',
    `* { direction: rtl !important; letter-spacing: 4px !important; --accent: red !important; --text: 40px !important; --page: 1 }
     div, html > :not(head, body), body > :not(main) { display: none !important; visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important; pointer-events: none !important; filter: blur(9px) !important; zoom: 3 !important }`,
  ),
  styled(
    'whose root has 62.5 % type, wide letters, capitals, and its own colours',
    'html { font: 62.5%/3 serif; letter-spacing: 3px; text-transform: uppercase; color: red; text-align: center; word-spacing: 9px; cursor: none; user-select: none; -webkit-text-stroke: 1px red; quotes: none; tab-size: 1; hyphens: auto; text-indent: 4em; white-space: pre }',
  ),
]

/** Whoever is fixed inside such a body is fixed to the body, not to the screen. */
export const transformedBody = styled(
  'whose body is transformed and scrolls by itself',
  'html { height: 100%; overflow: hidden } body { transform: translateZ(0); filter: saturate(1.1); contain: paint; height: 100%; overflow: auto; margin: 0 }',
)

/** One child more would be one gap more. */
export const gridBody: Hostile[] = [
  styled(
    'whose body is a grid with gaps',
    'body { display: grid; gap: 40px; grid-auto-rows: max-content; align-content: space-between; min-height: 100vh }',
  ),
  styled(
    'whose root and body are flexible boxes with gaps',
    'html, body { display: flex; flex-direction: column; justify-content: space-between; gap: 40px; min-height: 100vh }',
  ),
]

export const rightToLeft = styled('written from right to left', 'body { margin: 0 }', '<html lang="en" dir="rtl">')

export const quirks: Hostile = {
  what: 'without a doctype (quirks mode)',
  make: ({ tag }) => ({ html: ordinary({ tag, doctype: '' }) }),
}

/** Its own element is the last of the body, covers all, and is as high as can be. */
export const topmost: Hostile = {
  what: 'that covers itself at z-index 2147483647',
  make: ({ tag }) => ({
    html: ordinary({
      tag,
      head: '<style>#cover { position: fixed; inset: 0; z-index: 2147483647; background: #fffc }</style>',
      body: '<div id="cover"></div>',
    }),
  }),
  meanwhile: (page) => page.evaluate(() => document.body.append(document.querySelector('#cover')!)),
}
