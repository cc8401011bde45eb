import type { Plugin } from 'esbuild'
import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cut, cuts } from './cut'
import { instead } from './instead'

/**
 * Takes of Socket.IO's client what the widget needs to speak to any server of its version: `Manager` and `Socket`, the
 * websocket, JSON. `socket.io-client` is then the manager's module; the address, its options and the events are the library's.
 */
export function smallSocketIo(root: string): Plugin {
  // Where it really is: the names that esbuild gives us have no links in them.
  const modules = realpathSync(join(root, 'node_modules'))
  return {
    name: 'small-socket-io',
    setup(plugin) {
      const left = new Set([...Object.keys(instead), ...Object.keys(cuts)])
      plugin.onResolve({ filter: /^socket\.io-client$/ }, () => ({ path: join(modules, 'socket.io-client/build/esm/manager.js') }))
      plugin.onResolve({ filter: /^socket\.io-parser$/ }, () => ({ path: join(root, 'widget/json-parser.ts') }))
      plugin.onResolve({ filter: /^engine\.io-client$/ }, ({ importer }) => (importer.endsWith('widget/polling.ts') ? { path: join(modules, 'engine.io-client/build/esm/transports/polling-fetch.js') } : undefined))
      // Polling packs several packets into one request; the code for that stays in its chunk.
      plugin.onResolve({ filter: /^engine\.io-parser$/ }, ({ importer }) => (importer.endsWith('polling.js') ? { path: join(modules, 'engine.io-parser/build/esm/index.js'), suffix: '?whole' } : undefined))
      plugin.onLoad({ filter: /((engine|socket)\.io-(client|parser)\/build|component-emitter\/lib)\/esm\/.*\.js$/ }, async ({ path, suffix }) => {
        if (suffix) return undefined
        const file = path.slice(modules.length + 1)
        left.delete(file)
        return { contents: instead[file] ?? cut(file, await readFile(path, 'utf8')), loader: 'js' }
      })
      plugin.onEnd(() => {
        if (left.size > 0) throw new Error(`Socket.IO's client is no longer made of ${[...left].join(', ')}`)
      })
    },
  }
}
