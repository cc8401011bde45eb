import type { Built } from '../../esbuild.config'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '../..')

export type Weight = { name: string; files: number; raw: number; gzip: number; brotli: number }
type Outputs = Built['outputs']

export type Weights = { loader: Weight; panel: Weight; locales: Weight[]; later: Weight[] }

/** What a shopper's browser fetches, by occasion. The panel is its chunk with everything that it imports at once. */
export async function weighWidget({ outputs }: Built): Promise<Weights> {
  const panel = withStaticImports(outputs, entryOf(outputs, /^widget\/panel\.tsx?$/))
  const locales = Object.keys(outputs).filter((file) => isLocale(outputs[file]!) && !panel.has(file))
  const loader = entryOf(outputs, /^widget\/loader\.ts$/)
  const later = Object.keys(outputs).filter(
    (file) => file !== loader && !file.endsWith('.d.ts') && !panel.has(file) && !locales.includes(file),
  )
  return {
    loader: await weigh('loader', [loader]),
    panel: await weigh('panel', [...panel]),
    locales: await Promise.all(locales.map((file) => weigh(`language ${localeOf(outputs[file]!)}`, [file]))),
    later: await Promise.all(later.map((file) => weigh(nameOf(outputs[file]!, file), [file]))),
  }
}

/** Each file compressed by itself, as it travels. */
export async function weigh(name: string, files: string[]): Promise<Weight> {
  const weight = { name, files: files.length, raw: 0, gzip: 0, brotli: 0 }
  for (const file of files) {
    const bytes = await readFile(join(root, file))
    weight.raw += bytes.length
    weight.gzip += gzipSync(bytes, { level: 9 }).length
    weight.brotli += brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length
  }
  return weight
}

export const together = (name: string, ...parts: Weight[]): Weight =>
  parts.reduce((sum, part) => ({
    name,
    files: sum.files + part.files,
    raw: sum.raw + part.raw,
    gzip: sum.gzip + part.gzip,
    brotli: sum.brotli + part.brotli,
  }))

/** A shopper reads one language: the heaviest stands for all. */
export const untilUsable = ({ loader, panel, locales }: Weights): Weight =>
  together('until the panel is usable', loader, panel, locales.toSorted((a, b) => b.brotli - a.brotli)[0]!)

function withStaticImports(outputs: Outputs, entry: string): Set<string> {
  const found = new Set([entry])
  for (const file of found) {
    for (const { path, kind, external } of outputs[file]!.imports)
      if (kind === 'import-statement' && !external) found.add(path)
  }
  return found
}

function entryOf(outputs: Outputs, source: RegExp): string {
  const found = Object.keys(outputs).find((file) => source.test(outputs[file]!.entryPoint ?? ''))
  if (!found) throw new Error(`No bundle was built from ${source}`)
  return found
}

const localePath = /^widget\/locales\/([a-z]{2})\.ts$/
/** By its source: `later/ro`, `views/ask`. */
const nameOf = ({ entryPoint }: Outputs[string], file: string) =>
  entryPoint?.replace(/^widget\/(locales\/)?|\.tsx?$/g, '') ?? basename(file)
const isLocale = ({ entryPoint = '' }: Outputs[string]) => localePath.test(entryPoint)
const localeOf = ({ entryPoint = '' }: Outputs[string]) => localePath.exec(entryPoint)?.[1]
