import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'counterbell-lint-'))

const samples = {
  'floating.ts': 'async function ring() {}\nexport function open() {\n  ring()\n}\n',
  'void.ts': 'async function ring() {}\nexport function open() {\n  void ring()\n}\n',
  'misused.ts': "export const all = ['a'].filter(async (name) => name.length > 0)\n",
  'any.ts': 'export const anything = (value: any): string => String(value)\n',
  'picture.tsx': "export const Bell = () => <img src='bell.svg' />\n",
  'hook.tsx':
    "import { useState } from 'react'\nexport function Bell({ on }: { on: boolean }) {\n  if (on) useState(0)\n  return null\n}\n",
  'html.tsx': 'export const Say = ({ text }: { text: string }) => <p dangerouslySetInnerHTML={{ __html: text }} />\n',
  'waited.ts': 'async function ring() {}\nexport async function open() {\n  await ring()\n}\n',
}

let faults: string[] = []

beforeAll(() => {
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions: { types: [] }, include: ['*'] }),
  )
  for (const [name, text] of Object.entries(samples)) writeFileSync(join(folder, name), text)
  const { stdout } = spawnSync('node_modules/.bin/oxlint', ['--type-aware', '--format', 'unix', folder], {
    cwd: root,
    encoding: 'utf8',
  })
  faults = stdout.split('\n')
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['a promise that nobody waits for', 'floating.ts', 'no-floating-promises'],
  ['a promise that nobody waits for, excused by void,', 'void.ts', 'no-floating-promises'],
  ['an async function where a plain one is expected', 'misused.ts', 'no-misused-promises'],
  ['any', 'any.ts', 'no-explicit-any'],
  ['a picture without words for it', 'picture.tsx', 'alt-text'],
  ['a hook behind a condition', 'hook.tsx', 'rules-of-hooks'],
  ['HTML put in as text of unknown origin', 'html.tsx', 'no-danger'],
])('%s is an error of the lint', (_, file, rule) => {
  expect(faults.filter((line) => line.includes(file)).join()).toMatch(new RegExp(`Error.*${rule}`))
})

test('a promise that is waited for passes the lint', () => {
  expect(faults.length).toBeGreaterThan(5)
  expect(faults.filter((line) => line.includes('waited.ts'))).toEqual([])
})
