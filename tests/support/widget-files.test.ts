import { readFile } from 'node:fs/promises'
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
const madeOf = (source: string) => Object.entries(Object.values(outputs).find(({ entryPoint }) => entryPoint === source)!.inputs)

test('the panel has one wire, the websocket, and nothing of a library but preact', () => {
  const sources = madeOf('widget/panel.tsx').map(([source]) => source)
  expect(sources).toContain('widget/socket/websocket.ts')
  expect(sources.filter((source) => source.startsWith('widget/socket/polling') || (source.startsWith('node_modules/') && !source.startsWith('node_modules/preact/')))).toEqual([])
})

test('what the panel, its language and the first words need is in files of their own, which wait for none that other chunks share', () => {
  for (const source of ['widget/panel.tsx', 'widget/talk.ts', 'widget/views/thread-view.tsx', 'widget/views/ask.tsx', 'widget/locales/ro.ts', 'widget/locales/later/ro.ts']) {
    const { imports } = Object.values(outputs).find(({ entryPoint }) => entryPoint === source)!
    expect([source, imports.filter(({ path, kind }) => kind === 'import-statement' && !/\/panel-/.test(path))]).toEqual([source, []])
  }
})

test('whatever of ours is fetched on the way can be asked for under another address when it could not be had', async () => {
  const files = Object.keys(outputs).filter((file) => /-[A-Z0-9]{8}\.js$/.test(file) && !file.includes('emoji'))
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const imports = texts.flatMap((text) => text.match(/import\("[^)]*\)/g) ?? [])
  expect(imports.length).toBeGreaterThan(20)
  expect(imports.filter((each) => !/^import\("[^"]+"\+[\w$]+\)$/.test(each))).toEqual([])
})

test('polling is a file of its own, with nothing else in it', () => {
  expect(madeOf('widget/socket/polling.ts').map(([source]) => source)).toEqual(['widget/socket/polling.ts'])
})

test('the bell and the panel stay within their budgets of bytes', async () => {
  const weights = await weighWidget((await readBuilt('widget'))!)
  expect(weights.loader.brotli).toBeLessThanOrEqual(budgets.loader)
  expect(untilUsable(weights).brotli).toBeLessThanOrEqual(budgets.usable)
})
