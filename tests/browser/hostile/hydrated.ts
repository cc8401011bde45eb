import { buildSync } from 'esbuild'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { Shop } from './hydrated-shop'
import type { Hostile } from './idea'

/** React's own build for developers: it says on the console what it did not find as it had left it. */
const client = `
  import { createElement } from 'react'
  import { hydrateRoot } from 'react-dom/client'
  import { Shop } from './hydrated-shop'
  hydrateRoot(document, createElement(Shop, JSON.parse(document.getElementById('props').textContent)))`

/** As Next.js, Remix and Hydrogen do: no element of the document is safe from React, and none may be found that it does not know. */
export const hydrated: Hostile = {
  what: 'whose whole document React hydrates',
  make: ({ tag }) => {
    const [script] = buildSync({
      stdin: { contents: client, resolveDir: import.meta.dirname, loader: 'ts' },
      bundle: true,
      write: false,
      define: { 'process.env.NODE_ENV': '"development"' },
    }).outputFiles
    return {
      html: `<!doctype html>${renderToString(createElement(Shop, { tag }))}`,
      files: { '/shop.js': { type: 'text/javascript', body: script!.text } },
    }
  },
  async meanwhile(page) {
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await page.getByRole('heading', { name: 'Bowl', exact: true }).waitFor()
  },
}
