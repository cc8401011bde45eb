import { transform, type Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'

/** For `adoptedStyleSheets`: `import css from './panel.css'` gives the minified text. */
export const cssAsText: Plugin = {
  name: 'css-as-text',
  setup(plugin) {
    plugin.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        target: 'chrome100',
      })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}
