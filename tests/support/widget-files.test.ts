import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readBuilt, type Built } from '../../esbuild.config'
import { budgets } from '../size/budgets'
import { untilUsable, weighWidget } from '../size/weigh'
import { borrow } from './borrow'

const root = join(import.meta.dirname, '../..')
let outputs: Built['outputs']
beforeAll(async () => {
  await borrow('build')
  outputs = (await readBuilt('widget'))!.outputs
})

/** The sources of the file that was built from `source`, with their bytes in it. */
const madeOf = (source: string) => Object.entries(Object.values(outputs).find(({ entryPoint }) => entryPoint === source)!.inputs)

test('the panel has one transport, the websocket, and of Socket.IO nothing that it has no use for', () => {
  const sources = madeOf('widget/panel.tsx').map(([source]) => source)
  expect(sources).toContain('node_modules/engine.io-client/build/esm/transports/websocket.js')
  expect(sources.filter((source) => /polling|webtransport|has-cors|base64|socket\.io-client\/build\/esm\/(index|url)\.js|socket\.io-parser|debug/.test(source))).toEqual([])
  const bytes = madeOf('widget/panel.tsx').flatMap(([source, { bytesInOutput }]) => (/(socket|engine)\.io-|component-emitter/.test(source) ? [bytesInOutput] : []))
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(21_500)
})

test('what the panel, its language and the first words need is in files of their own, which wait for none that other chunks share', () => {
  for (const source of ['widget/panel.tsx', 'widget/talk.ts', 'widget/views/thread-view.tsx', 'widget/views/ask.tsx', 'widget/locales/ro.ts', 'widget/locales/later/ro.ts']) {
    const { imports } = Object.values(outputs).find(({ entryPoint }) => entryPoint === source)!
    expect([source, imports.filter(({ path, kind }) => kind === 'import-statement' && !/\/panel-/.test(path))]).toEqual([source, []])
  }
})

test('polling is a file of its own, with neither the core nor a second copy of anything in it', () => {
  const sources = madeOf('widget/polling.ts').map(([source]) => source)
  expect(sources.filter((source) => /\/transports\//.test(source))).toHaveLength(2)
  expect(sources.filter((source) => /preact|engine\.io-client\/build\/esm\/(socket|transport)\.js|component-emitter/.test(source))).toEqual([])
})

test("the versions of Socket.IO's client, of which parts are left out, are pinned", () => {
  const { dependencies, overrides } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<'dependencies' | 'overrides', Record<string, string>>
  const versions = { ...dependencies, ...overrides }
  for (const name of ['socket.io-client', 'engine.io-client', 'socket.io-parser', 'engine.io-parser', '@socket.io/component-emitter']) expect(`${name} ${versions[name]}`).toMatch(/ \d+\.\d+\.\d+$/)
})

test('the bell and the panel stay within their budgets of bytes', async () => {
  const weights = await weighWidget((await readBuilt('widget'))!)
  expect(weights.loader.brotli).toBeLessThanOrEqual(budgets.loader)
  expect(untilUsable(weights).brotli).toBeLessThanOrEqual(budgets.usable)
})
