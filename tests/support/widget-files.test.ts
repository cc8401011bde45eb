import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readBuilt, type Built } from '../../esbuild.config'
import { budgets } from '../size/budgets'
import { untilUsable, weighWidget } from '../size/weigh'
import { borrow } from './borrow'

let outputs: Built['outputs']
beforeAll(async () => {
  await borrow('build')
  outputs = (await readBuilt('widget'))!.outputs
})

/** The sources of the file that was built from `source`, with their bytes in it. */
const madeOf = (source: string) =>
  Object.entries(Object.values(outputs).find(({ entryPoint }) => entryPoint === source)!.inputs)

test('the panel has one wire, the websocket, and nothing of a library but preact', () => {
  const sources = madeOf('widget/panel.tsx').map(([source]) => source)
  expect(sources).toContain('widget/socket/websocket.ts')
  expect(
    sources.filter(
      (source) =>
        source.startsWith('widget/features/') ||
        (source.startsWith('node_modules/') && !source.startsWith('node_modules/preact/')),
    ),
  ).toEqual([])
})

test('no file waits for another that it imports: only features import, and what they import is the panel that fetches them', () => {
  const others = Object.values(outputs).flatMap(({ entryPoint, imports }) =>
    imports.map(({ path, kind }) => [entryPoint, kind, path.replace(/-[A-Z0-9]{8}\.js$/, '')].join(' ')),
  )
  expect(
    new Set(others.filter((each) => !/^widget\/features\/[\w/.-]+ import-statement \.\/panel$/.test(each))),
  ).toEqual(new Set())
})

test('what the panel exports to its features is there once: none of them carries a copy, and each finds all that it imports', async () => {
  const context = await readFile('widget/core.ts', 'utf8')
  const once = [...context.matchAll(/from '(.+)'/g)].map(([, from]) => join('widget', from!))
  expect(once).toContain('shared/server-time')
  const [panelFile, panel] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === 'widget/panel.tsx')!
  const features = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint?.startsWith('widget/features/'))
  expect(features.length).toBeGreaterThan(10)
  const copies = features.flatMap(([file, { inputs }]) =>
    Object.keys(inputs)
      .filter((source) => once.includes(source.replace(/\.tsx?$/, '')) || source.startsWith('node_modules/'))
      .map((source) => [file, source]),
  )
  expect(copies).toEqual([])
  for (const [file] of features) {
    const named = [...(await readFile(file, 'utf8')).matchAll(/import\{([^}]+)\}from"\.\/([^"]+)"/g)].flatMap(
      ([, names, from]) => names!.split(',').map((name) => [name.split(' as ')[0], from]),
    )
    expect([
      file,
      named.filter(([name, from]) => !panel.exports.includes(name!) || from !== basename(panelFile)),
    ]).toEqual([file, []])
  }
})

test('polling is a file of its own, with nothing else in it', () => {
  expect(madeOf('widget/features/polling/polling.ts').map(([source]) => source)).toEqual([
    'widget/features/polling/polling.ts',
  ])
})

test('the bell and the panel stay within their budgets of bytes', async () => {
  const weights = await weighWidget((await readBuilt('widget'))!)
  expect(weights.loader.brotli).toBeLessThanOrEqual(budgets.loader)
  expect(untilUsable(weights).brotli).toBeLessThanOrEqual(budgets.usable)
})
