import type { BuildResult, Metafile, Plugin } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'

/**
 * Makes every chunk import the panel. Files that the same chunks need share a file, so all that the panel needs at once
 * then lies in one, whatever of it the chunks use too; without this it would be cut into a file for each set of users.
 */
export function coreInOneFile(panel: string): Plugin {
  return {
    name: 'core-in-one-file',
    setup(plugin) {
      const chunks = new Set<string>()
      plugin.onResolve({ filter: /./ }, async ({ path, kind, resolveDir, importer, pluginData }) => {
        if (pluginData === 'seen' || (kind !== 'dynamic-import' && kind !== 'entry-point')) return
        const found = await plugin.resolve(path, { kind, resolveDir, importer, pluginData: 'seen' })
        if (found.path !== panel) chunks.add(found.path)
        return found
      })
      plugin.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
        if (!chunks.has(path)) return
        return { contents: `import ${JSON.stringify(panel)}\n${await readFile(path, 'utf8')}`, loader: extname(path).slice(1) as 'ts' | 'tsx' }
      })
    },
  }
}

type Made = { texts: Map<string, string>; outputs: Metafile['outputs'] }

/**
 * What esbuild leaves of the panel's own file when chunks share its contents is a line that names them: it goes, and the
 * shared file takes its name and exports `exported` under that very name, so that a loader of another build finds it too.
 */
export function dropStub({ metafile, outputFiles }: BuildResult<{ metafile: true; write: false }>, source: string, exported: string): Made {
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
  const { outputs } = metafile
  const stub = Object.keys(outputs).find((file) => outputs[file]!.entryPoint === source)!
  const core = Object.keys(outputs).find((file) => source in outputs[file]!.inputs)!
  if (core === stub) return { texts, outputs }
  const name = nameIn(texts.get(basename(stub))!, exported)
  texts.set(basename(core), exportAs(texts.get(basename(core))!, name, exported))
  const renamed = (text: string) => text.replaceAll(basename(core), basename(stub))
  texts.delete(basename(stub))
  delete outputs[stub]
  outputs[core]!.entryPoint = source
  return { texts: new Map([...texts].map(([file, text]) => [renamed(file), renamed(text)])), outputs: JSON.parse(renamed(JSON.stringify(outputs))) as Metafile['outputs'] }
}

/** In `export{x as a,y as b};` what is called `name` is also called `exported`. */
function exportAs(core: string, name: string, exported: string): string {
  const exports = core.lastIndexOf('export{')
  const found = new RegExp(`[{,](?:([\\w$]+) as )?${name.replaceAll('$', '\\$')}[,}]`).exec(core.slice(exports))
  if (exports < 0 || !found) throw new Error(`The build cannot find ${name} among what the panel exports`)
  return `${core.slice(0, exports)}export{${found[1] ?? name} as ${exported},${core.slice(exports + 'export{'.length)}`
}

/**
 * Gives each file that was built from one source the name of that source, and `version` instead of a hash of its own: the
 * panel carries the names of all, and hashes do not compress.
 */
export function nameBySource({ texts, outputs }: Made, version: string): Made {
  const names = Object.entries(outputs).flatMap(([file, { entryPoint }]): [string, string][] => {
    const source = entryPoint?.replace(/^\w+\//, '').replace(/\.tsx?$/, '').replaceAll('/', '-').replace(/^(\w+)-\1$/, '$1')
    return source && !file.includes(version) ? [[basename(file), `${source}-${version}.js`]] : []
  })
  const renamed = (text: string) => names.reduce((renamed, [from, to]) => renamed.replaceAll(from, to), text)
  return { texts: new Map([...texts].map(([file, text]) => [renamed(file), renamed(text)])), outputs: JSON.parse(renamed(JSON.stringify(outputs))) as Metafile['outputs'] }
}

/** In `import{a as b}from"./chunk.js";export{b as start};` `start` is called `a`. */
function nameIn(stub: string, exported: string): string {
  const found = new RegExp(`^import\\{([\\w$]+)(?: as ([\\w$]+))?\\}from"[^"]+";export\\{([\\w$]+) as ${exported}\\};\\s*$`).exec(stub)
  if (!found || (found[2] ?? found[1]) !== found[3]) throw new Error(`The build cannot read esbuild's stub: ${stub}`)
  return found[1]!
}
