import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

/** As it is in a build: one file among others, which all have the version in their names. */
const folder = mkdtempSync(join(tmpdir(), 'counterbell-fetch-'))
afterAll(() => rmSync(folder, { recursive: true }))
await build({
  entryPoints: ['shared/fetch-file.ts'],
  outfile: join(folder, 'panel-1A2B3C4D.js'),
  format: 'esm',
  define: { VERSION: '"1A2B3C4D"' },
})
writeFileSync(join(folder, 'package.json'), '{"type":"module"}')

/** In a page of its own; a file's address is what it exports. Each of `steps` lays a file there, or fetches one. */
function run(steps: string[]): string[] {
  const program = `
    import { writeFileSync } from 'node:fs'
    import { fetchFile } from './panel-1A2B3C4D.js'
    const lay = (name) => writeFileSync(name + '-1A2B3C4D.js', 'export const address = import.meta.url')
    const fetched = async (name) => console.log(await fetchFile(name).then(({ address }) => address.split('/').at(-1), () => 'failed'))
    ${steps.map((step) => `await ${step}`).join('\n')}
  `
  writeFileSync(join(folder, 'page.js'), program)
  return execFileSync(process.execPath, ['page.js'], { cwd: folder, encoding: 'utf8' }).trim().split('\n')
}

test('a file is fetched by its name, from beside the one that fetches it', () => {
  expect(run(["lay('en')", "fetched('en')", "fetched('en')"])).toEqual(['en-1A2B3C4D.js', 'en-1A2B3C4D.js'])
})

test('a file that failed is asked for under an address that was never asked for, and one that came under its own for good', () => {
  const [first, second, came, again, other] = run([
    "fetched('ro')",
    "fetched('ro')",
    "lay('ro')",
    "fetched('ro')",
    "fetched('ro')",
    "lay('en')",
    "fetched('en')",
  ])
  expect([first, second, other]).toEqual(['failed', 'failed', 'en-1A2B3C4D.js'])
  expect(came).toMatch(/^ro-1A2B3C4D\.js#0\.\d+$/)
  expect(again).toBe(came)
})
