import type { Page } from 'playwright'

/** Where the chat is served from, the site's key, and the tag as the console shows it; the page without us is given an empty one. */
export type Given = { server: string; site: string; tag: string }
export type Made = {
  html: string
  headers?: Record<string, string>
  /** Further files of the page, by path. */ files?: Record<string, { type: string; body: string }>
}

/** A page that makes it hard for whatever is put into it. */
export type Hostile = {
  /** Ends the sentence "on a page …". */
  what: string
  make: (given: Given) => Made
  /** From before the page's first script. */
  before?: () => void
  /** What the page does while the chat is open; the chat goes on. */
  meanwhile?: (page: Page) => Promise<unknown>
}

type Parts = { doctype?: string; html?: string; head?: string; body?: string; tag: string }

/** An ordinary shop's page, taller than the screen, with a field that has the focus: there is something to disturb. */
export function ordinary({
  doctype = '<!doctype html>',
  html = '<html lang="en">',
  head = '',
  body = '',
  tag,
}: Parts): string {
  return `${doctype}
${html}
  <head>
    <meta charset="utf-8">
    <title>Atelier Lut</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    ${head}
    ${tag}
  </head>
  <body>
    <main id="root">
      <h1>Stoneware from Sibiu</h1>
      <label>Find <input name="find" autofocus></label>
      <p><a href="?mug">Cobalt mug</a></p>
      <table><tr><td>Bowl</td><td>120 lei</td></tr></table>
      ${'<p>Thrown in red clay and dipped by hand, so that the line of the glaze is never the same twice.</p>'.repeat(40)}
    </main>
    ${body}
  </body>
</html>
`
}
