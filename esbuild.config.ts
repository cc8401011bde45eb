import { build as bundle, type BuildOptions, type Metafile } from 'esbuild'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compress, uncompressed } from './widget/build/compress'
import { makeWidget } from './widget/build/make-widget'
import { versionOf } from './widget/build/version'

const root = import.meta.dirname
/** A change of the build itself makes every bundle stale. */
const always = ['esbuild.config.ts', 'package-lock.json', 'tsconfig.json']

/** The record of a build, in `dist/.built/NAME.json`: esbuild's metafile. */
export type Built = { inputs: string[]; outputs: Metafile['outputs'] }
type Bundle = { name: string; entry: string; folder: string; make: () => Promise<Built> }

const bundles: Bundle[] = [
  {
    name: 'widget',
    entry: 'widget/loader.ts',
    folder: 'dist/widget',
    make: async () => ours(await makeWidget(root, forPages, always)),
  },
  { name: 'console', entry: either('console/main'), folder: 'dist/console/assets', make: makeConsole },
  { name: 'server', entry: 'server/main.ts', folder: 'dist/server', make: makeServer },
]

/**
 * Builds the stale bundles (forced: all) among those named, by default all of them. Prints one line with what it built.
 */
export async function build({ force = false, only = bundles.map(({ name }) => name) } = {}): Promise<void> {
  const began = Date.now()
  const made: string[] = []
  for (const each of bundles.filter(({ name }) => only.includes(name))) {
    if (!force && !(await isStale(each.name))) continue
    await make(each)
    made.push(each.name)
  }
  console.log(made.length ? `Built ${made.join(', ')} in ${Date.now() - began} ms` : 'Nothing to build')
}

/** The metafile of the last build of `name`; null when there was none. */
export async function readBuilt(name: string): Promise<Built | null> {
  const text = await readFile(stampOf(name), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as Built)
}

const stampOf = (name: string) => join(root, 'dist/.built', `${name}.json`)

async function isStale(name: string): Promise<boolean> {
  const last = await readBuilt(name)
  if (!last || Object.keys(last.outputs).some((file) => !existsSync(join(root, file)))) return true
  const builtAt = (await stat(stampOf(name))).mtimeMs
  for (const file of [...last.inputs, ...always]) {
    const changedAt = await stat(join(root, file)).then(
      (found) => found.mtimeMs,
      () => Infinity,
    )
    if (changedAt > builtAt) return true
  }
  return false
}

async function make({ name, entry, folder, make }: Bundle): Promise<void> {
  if (!existsSync(join(root, entry))) throw new Error(`Cannot build ${name}: ${entry} is missing`)
  // The time of the start: a file edited during the build is then newer than its bundle.
  const began = new Date()
  const before = await readBuilt(name)
  const built = await make()
  if (name !== 'server') await compress(Object.keys(built.outputs).map((file) => join(root, file)))
  await sweep(folder, [built, before])
  await mkdir(join(root, 'dist/.built'), { recursive: true })
  await writeFile(stampOf(name), JSON.stringify(built))
  await utimes(stampOf(name), began, began)
}

/**
 * Deletes the files of older builds. Those of the last build stay, because an open page may still ask for one of its
 * chunks.
 */
async function sweep(folder: string, keep: (Built | null)[]): Promise<void> {
  const kept = new Set(keep.flatMap((built) => Object.keys(built?.outputs ?? {})))
  for (const file of await readdir(join(root, folder))) {
    if (!kept.has(`${folder}/${uncompressed(file)}`)) await rm(join(root, folder, file), { recursive: true })
  }
}

async function run(options: BuildOptions): Promise<Built> {
  const { metafile } = await bundle({
    absWorkingDir: root,
    bundle: true,
    metafile: true,
    logLevel: 'warning',
    ...options,
  })
  return ours({ inputs: Object.keys(metafile!.inputs), outputs: metafile!.outputs })
}

/** Without the virtual files of plugins. */
function ours({ inputs, outputs }: Built): Built {
  return { inputs: inputs.filter((file) => existsSync(join(root, file))), outputs }
}

function makeServer(): Promise<Built> {
  return run({
    entryPoints: ['server/main.ts'],
    outdir: 'dist/server',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
  })
}

const forPages = {
  platform: 'browser',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies BuildOptions

async function makeConsole(): Promise<Built> {
  const version = await versionOf(root, ['console', 'shared', ...always])
  const built = await run({
    ...forPages,
    entryPoints: { console: either('console/main'), ...(await fetchedByConsole()) },
    define: { ...forPages.define, VERSION: JSON.stringify(version) },
    outdir: 'dist/console/assets',
    publicPath: '/console/assets/',
    format: 'esm',
    splitting: true,
    entryNames: `[name]-${version}`,
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: '#element-text',
    loader: { '.svg': 'file', '.mp3': 'file', '.wav': 'file', '.ogg': 'file', '.png': 'file' },
  })
  await writeFile(join(root, 'dist/console/index.html'), await consolePage(built))
  return { ...built, inputs: [...built.inputs, 'console/index.html'] }
}

/** Pages and parts of pages that are fetched by name (`fetchFile`), and the emoji names of each language. */
async function fetchedByConsole(): Promise<Record<string, string>> {
  const late = [
    'agents/agents-page',
    'sites/sites-page',
    'departments/departments-page',
    'roster/roster-page',
    'set-up/shop-steps',
    'set-up/agent-steps',
  ]
  const emoji = await readdir(join(root, 'shared/emoji/names'))
  return Object.fromEntries([
    ...late.map((file) => [basename(file), `console/features/${file}.tsx`]),
    ...emoji.map((file) => [`emoji-${basename(file, '.ts')}`, `shared/emoji/names/${file}`]),
  ])
}

/** Replaces `main.js` and `main.css` in `console/index.html` by the built files. */
async function consolePage(built: Built): Promise<string> {
  const script = `/console/assets/${basename(entryOutput(built, '.js'))}`
  const css = built.outputs[entryOutput(built, '.js')]?.cssBundle
  const link = css ? `<link rel="stylesheet" href="/console/assets/${basename(css)}">` : ''
  const page = await readFile(join(root, 'console/index.html'), 'utf8')
  const tag = /src="[^"]*main\.js"/
  if (!tag.test(page)) throw new Error('Cannot build console: index.html has no <script type="module" src="main.js">')
  return page.replace(tag, `src="${script}"`).replace(/<link[^>]*href="[^"]*main\.css"[^>]*>/, link)
}

function either(path: string): string {
  return existsSync(join(root, `${path}.tsx`)) ? `${path}.tsx` : `${path}.ts`
}

function entryOutput({ outputs }: Built, ending: string): string {
  const found = Object.entries(outputs).find(
    ([file, output]) => output.entryPoint && /\/console-/.test(file) && file.endsWith(ending),
  )
  if (!found) throw new Error('The build has no entry file')
  return found[0]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  await build({ force: process.argv.includes('--force'), ...(named.length && { only: named }) })
}
