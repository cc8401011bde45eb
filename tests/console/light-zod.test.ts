import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** `import { z }` is one object that a bundler must keep whole, with every language's messages: 290 kB of the console. */
test('what the console is built of takes zod by its names, so that the bundle holds only what is used', async () => {
  const files = (await Promise.all(['shared', 'console'].map((room) => filesOf(join(root, room))))).flat()
  expect(files.length).toBeGreaterThan(20)
  const whole = await Promise.all(
    files.map(async (file) =>
      /import \{[^}]*\bz\b[^}]*\} from 'zod'/.test(await readFile(file, 'utf8')) ? file : null,
    ),
  )
  expect(whole.filter((file) => file !== null)).toEqual([])
})

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true })
  return entries.filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name))
}
