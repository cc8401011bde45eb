import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild'
import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { bellWords } from '../bell/words'
import { cssAsText } from './css-as-text'
import { versionOf } from './version'

const folder = 'dist/widget'
const publicTypes = 'widget/counterbell.d.ts'
const noOutput = { bytes: 0, inputs: {}, imports: [], exports: [] }

type Made = { inputs: string[]; outputs: Metafile['outputs'] }

/**
 * Builds the widget into `dist/widget`: `widget.js` (the loader), and the panel, each feature and each language's texts
 * with one version in their names. Returns the inputs and outputs. `always`: further files that the version depends on.
 */
export async function makeWidget(root: string, forPages: BuildOptions, always: string[]): Promise<Made> {
  const version = await versionOf(root, ['widget', 'shared', ...always])
  const languages = await namesIn(root, 'widget/locales', /^([a-z]{2})\.ts$/)
  const spoken = languages.map((language) => [language, ...(bellWords[language] ?? [])].join(':')).join()
  const common = {
    ...forPages,
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    outdir: folder,
    target: 'es2022',
    logLevel: 'warning',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [cssAsText],
    define: { ...forPages.define, VERSION: JSON.stringify(version), LANGUAGES: JSON.stringify(spoken) },
  } satisfies BuildOptions
  const versioned = { ...common, format: 'esm', entryNames: `[name]-${version}` } satisfies BuildOptions
  const shims = await namesIn(root, 'widget/shims', /^(shim-\w+)\.ts$/)
  const made = await Promise.all([
    build({ ...versioned, entryPoints: { panel: 'widget/panel.tsx' } }),
    build({
      ...versioned,
      entryPoints: { ...(await featuresOf(root)), ...wordsOf(languages) },
      plugins: [fromPanel(version), cssAsText],
    }),
    build({ ...versioned, entryPoints: { aside: 'widget/aside.ts', custom: 'widget/bell/custom.ts' } }),
    // Files whose name never changes: the loader, the module for bundlers, the shims, and the types.
    build({
      ...common,
      entryPoints: { widget: 'widget/loader.ts', window: 'widget/window/window.ts' },
      format: 'iife',
    }),
    build({ ...common, entryPoints: { widget: 'widget/module.ts' }, format: 'esm', outExtension: { '.js': '.mjs' } }),
    build({ ...common, entryPoints: shims.map((name) => `widget/shims/${name}.ts`), format: 'iife' }),
  ])
  await mkdir(join(root, folder), { recursive: true })
  await copyFile(join(root, publicTypes), join(root, folder, basename(publicTypes)))
  const own = (await readdir(import.meta.dirname)).map((file) => `widget/build/${file}`)
  const inputs = made.flatMap(({ metafile }) => Object.keys(metafile.inputs))
  const outputs = Object.assign({}, ...made.map(({ metafile }) => metafile.outputs)) as Metafile['outputs']
  return {
    inputs: [...new Set([...own, 'widget/bell/words.ts', publicTypes, ...inputs])],
    outputs: { ...outputs, [`${folder}/${basename(publicTypes)}`]: noOutput },
  }
}

/** The name by which the panel fetches a feature: `features/rating/rating.tsx` becomes `rating`. */
async function featuresOf(root: string): Promise<Record<string, string>> {
  const folders = await readdir(join(root, 'widget/features'))
  const entries = await Promise.all(
    folders.map(async (name) => {
      const file = (await readdir(join(root, 'widget/features', name))).find(
        (file) => file === `${name}.tsx` || file === `${name}.ts`,
      )
      if (!file) throw new Error(`Cannot build widget: features/${name} has no ${name}.tsx`)
      return [name, `widget/features/${name}/${file}`] as const
    }),
  )
  return Object.fromEntries(entries)
}

/** Language files: `ro` for the panel, `later-ro` for the features, `emoji-ro` for the names of emoji. */
function wordsOf(languages: string[]): Record<string, string> {
  return Object.fromEntries(
    languages.flatMap((language) => [
      [language, `widget/locales/${language}.ts`],
      [`later-${language}`, `widget/locales/later/${language}.ts`],
      [`emoji-${language}`, `shared/emoji/names/${language}.ts`],
    ]),
  )
}

/** A feature imports from the panel's file what may exist only once, such as Preact. */
function fromPanel(version: string): Plugin {
  return {
    name: 'from-panel',
    setup: (plugin) =>
      plugin.onResolve({ filter: /^preact(\/|$)|\/core$/ }, () => ({ path: `./panel-${version}.js`, external: true })),
  }
}

async function namesIn(root: string, folder: string, pattern: RegExp): Promise<string[]> {
  const files = await readdir(join(root, folder)).catch(() => [])
  return files.flatMap((file) => pattern.exec(file)?.[1] ?? [])
}
