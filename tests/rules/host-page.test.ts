import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const widget = join(import.meta.dirname, '../../widget')
/** What runs on the shop's page: neither the build, nor the panel's own window, nor what is written there itself. */
const files = readdirSync(widget, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/^(build|window)\/|^write-json\.ts$/.test(file),
)

test("JSON is written by our own `writeJson`: the page's libraries may have their own idea of it (T9)", () => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => readFileSync(join(widget, file), 'utf8').includes('JSON.stringify'))).toEqual([])
})
