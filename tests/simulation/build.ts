import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { build, type Plugin } from 'esbuild'

const root = join(import.meta.dirname, '../..')
const here = 'tests/simulation'

/** A change to the sources: `find` must stand in `file` exactly once. */
export type Patch = { file: string; find: string; replace: string }

/**
 * Bundles the simulation with the product's own code. Timers, clocks, random numbers, `node:crypto`, the widget's
 * transports and the console's Socket.IO client are the virtual ones. With patches: the product with that bug.
 * Returns the bundle's file.
 */
export async function bundle(name: string, patches: Patch[] = []): Promise<string> {
  const outfile = join(root, here, 'out', `${name}.mjs`)
  await build({
    absWorkingDir: root,
    entryPoints: [`${here}/worker.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
    jsx: 'automatic',
    inject: [`${here}/virtual/globals.ts`],
    define: {
      'console.warn': 'virtualWarn',
      'Date.now': 'virtualNow',
      'performance.now': 'virtualElapsed',
      'Math.random': 'virtualRandom',
      'crypto.getRandomValues': 'virtualBytes',
      'Intl.DateTimeFormat': 'virtualDateTimeFormat',
    },
    plugins: [virtualModules, patched(patches)],
  })
  return outfile
}

const virtualModules: Plugin = {
  name: 'virtual-modules',
  setup(plugin) {
    const path = (file: string) => join(root, here, 'virtual', file)
    plugin.onResolve({ filter: /^socket\.io-client$/ }, () => ({ path: path('socket-io-client.ts') }))
    plugin.onResolve({ filter: /^\.\/websocket$/ }, ({ importer }) =>
      importer.endsWith('widget/socket/socket.ts') ? { path: path('websocket.ts') } : undefined,
    )
    plugin.onResolve({ filter: /\/shared\/fetch-file$/ }, () => ({ path: path('fetch-file.ts') }))
    for (const [name, file] of [
      ['node:crypto', 'crypto.ts'],
      ['better-sqlite3', 'better-sqlite3.ts'],
    ] as const) {
      plugin.onResolve({ filter: new RegExp(`^${name}$`) }, ({ importer }) =>
        importer === path(file) ? undefined : { path: path(file) },
      )
    }
  },
}

function patched(patches: Patch[]): Plugin {
  return {
    name: 'patched',
    setup(plugin) {
      if (patches.length === 0) return
      const left = new Set(patches)
      plugin.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        const own = patches.filter(({ file }) => file === relative(root, path))
        if (own.length === 0) return undefined
        own.forEach((patch) => left.delete(patch))
        return {
          contents: own.reduce(applyPatch, await readFile(path, 'utf8')),
          loader: path.endsWith('x') ? 'tsx' : 'ts',
        }
      })
      plugin.onEnd(() => {
        for (const { file } of left) throw new Error(`${file} is no part of what is simulated`)
      })
    },
  }
}

/** Throws when a patch no longer applies: otherwise a bug that was never put in would count as not caught. */
export function applyPatch(source: string, { file, find, replace }: Patch): string {
  const parts = source.split(find)
  if (parts.length !== 2)
    throw new Error(`The patch of ${file} applies ${parts.length - 1} times instead of once: ${find}`)
  return parts.join(replace)
}
