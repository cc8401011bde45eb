import { transform, type Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** For adopted style sheets: `import css from './panel.css'` is the minified text; of its own for each importer, so that chunks that share it stay one file. */
export const cssAsText: Plugin = {
  name: 'css-as-text',
  setup(plugin) {
    plugin.onResolve({ filter: /\.css$/ }, ({ path, resolveDir, importer }) => ({ path: join(resolveDir, path), suffix: `?${basename(importer)}` }))
    plugin.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target: 'chrome100' })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}
