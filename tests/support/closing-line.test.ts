import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
/** Below the project, so that vitest can be resolved. */
const folder = mkdtempSync(join(root, 'node_modules/.sample-run-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the last line of a run counts what passed and what failed, a file that cannot be loaded among it, and the exit code tells the same', () => {
  write(
    'mugs.test.ts',
    `import { expect, test } from 'vitest'\ntest('one', () => expect(1).toBe(1))\ntest('two', () => expect(1).toBe(2))\ntest.skip('three', () => {})`,
  )
  write('broken.test.ts', `import './nowhere'`)
  expect(run()).toEqual({ status: 1, last: '1 passed, 2 failed, 1 skipped' })
})

test('a run that has borrowed a database still fails when a test fails', { timeout: 60_000 }, () => {
  const borrow = `await fetch(process.env.TEST_SERVICES + '/postgres')`
  write(
    'mugs.test.ts',
    `import { expect, test } from 'vitest'\ntest('one', async () => {\n  ${borrow}\n  expect(1).toBe(2)\n}, 60_000)`,
  )
  write('broken.test.ts', `import { test } from 'vitest'\ntest('fine', () => {})`)
  expect(run()).toEqual({ status: 1, last: '1 passed, 1 failed' })
})

function run(): { status: number | null; last: string | undefined } {
  write(
    'vitest.config.mjs',
    `export default ${JSON.stringify({ root: folder, test: { reporters: ['default', join(root, 'tests/support/closing-line.ts')], globalSetup: join(root, 'tests/support/services.ts') } })}`,
  )
  const { status, stdout } = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    ['run', '--config', join(folder, 'vitest.config.mjs'), '--dir', folder],
    { cwd: folder, encoding: 'utf8' },
  )
  return { status, last: stdout.trimEnd().split('\n').at(-1) }
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}
