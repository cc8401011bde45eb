import { build, type BuildOptions, type BuildResult, type Metafile } from 'esbuild'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { bellWords } from '../bell/words'
import { askAnew } from './ask-anew'
import { coreInOneFile, dropStub, nameBySource } from './core-in-one-file'
import { cssAsText } from './css-as-text'

const folder = 'dist/widget'
const publicTypes = 'widget/counterbell.d.ts'
const noOutput = { bytes: 0, inputs: {}, imports: [], exports: [] }
/** Stands for the version until all files are there to take it from. */
const unknownVersion = '00000000'

type Made = { inputs: string[]; outputs: Metafile['outputs'] }

/**
 * Builds the widget into `dist/widget`: `widget.js` (the loader), and with a common version in their names the panel, a
 * file for each language, and one for whatever else is fetched by `import()`. Answers with what went in and came out.
 */
export async function makeWidget(root: string, forPages: BuildOptions): Promise<Made> {
  const languages = (await readdir(join(root, 'widget/locales'))).map((file) => /^([a-z]{2})\.ts$/.exec(file)?.[1]).filter((language) => language !== undefined)
  const common = { ...forPages, absWorkingDir: root, bundle: true, metafile: true, outdir: folder, target: 'es2022', logLevel: 'warning' } as const
  const chat = await build({
    ...common,
    write: false,
    entryPoints: { panel: 'widget/panel.tsx', ...Object.fromEntries(languages.flatMap((language) => [[language, `widget/locales/${language}.ts`], [`later-${language}`, `widget/locales/later/${language}.ts`]])) },
    format: 'esm',
    splitting: true,
    entryNames: `[name]-${unknownVersion}`,
    chunkNames: '[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [coreInOneFile(join(root, 'widget/panel.tsx')), cssAsText],
  })
  const core = dropStub(chat, 'widget/panel.tsx', 'start')
  const { texts, outputs } = nameBySource(core, unknownVersion)
  for (const [file, text] of texts) texts.set(file, askAnew(text))
  // Built apart: nothing of the panel comes with it.
  const aside = await build({ ...common, write: false, entryPoints: { aside: 'widget/aside.ts', custom: 'widget/bell/custom.ts' }, format: 'esm', entryNames: `[name]-${unknownVersion}`, plugins: [cssAsText] })
  for (const { path, text } of aside.outputFiles) texts.set(basename(path), text)
  const version = versionOf(texts)
  const named = (text: string) => text.replaceAll(`-${unknownVersion}.js`, `-${version}.js`)
  await mkdir(join(root, folder), { recursive: true })
  for (const [file, text] of texts) await writeFile(join(root, folder, basename(named(file))), named(text))
  const loader = await build({
    ...common,
    entryPoints: { widget: 'widget/loader.ts', window: 'widget/window/window.ts' },
    format: 'iife',
    define: { ...forPages.define, VERSION: JSON.stringify(version), LANGUAGES: JSON.stringify(languages.map((language) => [language, ...(bellWords[language] ?? [])].join(':')).join()) },
    plugins: [cssAsText],
  })
  const open = await makeOpenFiles(root, common)
  const own = (await readdir(import.meta.dirname, { recursive: true })).map((file) => `widget/build/${file}`)
  const made = [chat, aside, loader, ...open].flatMap(({ metafile }) => Object.keys(metafile.inputs).map((file) => file.replace(/\?.*/, '')))
  const inputs = new Set([...own, 'widget/bell/words.ts', publicTypes, ...made])
  const versioned = JSON.parse(named(JSON.stringify({ ...outputs, ...aside.metafile.outputs }))) as Metafile['outputs']
  const unversioned = Object.fromEntries([loader, ...open].flatMap(({ metafile }) => Object.entries(metafile.outputs)))
  return { inputs: [...inputs], outputs: { ...versioned, ...unversioned, [`${folder}/${basename(publicTypes)}`]: noOutput } }
}

/** What pages ask for under a name that never changes, beside the loader: the module for bundlers, the shims, and the types of both. */
async function makeOpenFiles(root: string, common: BuildOptions): Promise<BuildResult<{ metafile: true }>[]> {
  const shims = (await readdir(join(root, 'widget/shims')).catch(() => [])).filter((file) => /^shim-\w+\.ts$/.test(file))
  await copyFile(join(root, publicTypes), join(root, folder, basename(publicTypes)))
  return Promise.all([
    build({ ...common, metafile: true, entryPoints: { widget: 'widget/module.ts' }, format: 'esm', outExtension: { '.js': '.mjs' } }),
    build({ ...common, metafile: true, entryPoints: shims.map((file) => `widget/shims/${file}`), format: 'iife' }),
  ])
}

/** Eight letters and digits that change whenever any of the files does. */
function versionOf(texts: Map<string, string>): string {
  const hash = createHash('sha256')
  for (const [file, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(file).update(text)
  return BigInt(`0x${hash.digest('hex')}`).toString(36).slice(0, 8).toUpperCase()
}
