import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingNames } from '../../server/config'
import { presence } from '../../server/features/agents/presence/presence-times'
import { sessionLength } from '../../server/features/auth/sessions'
import { createMetrics } from '../../server/metrics/metrics'
import { engineOptions } from '../../server/socket/options'
import { limits } from '../../shared/limits'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
/** The row of the table of fixed limits in `server/README.md` that begins so. */
const row = (first: string) =>
  read('server/README.md')
    .split('\n')
    .find((line) => line.startsWith(`| ${first}`))
const kib = (bytes: number) => `${bytes / 1024} KiB`
const count = (number: number) => number.toLocaleString('en')

test('the fixed limits that server/README.md tells are those that hold', () => {
  expect(row('a message |')).toContain(`${count(limits.message)} characters`)
  expect(row('a name')).toContain(
    `${limits.name}, ${limits.email}, ${count(limits.url)} and ${limits.title} characters`,
  )
  expect(row('a frame')).toContain(kib(limits.picture))
  expect(kib(engineOptions('/').maxHttpBufferSize!)).toBe(kib(limits.picture))
  expect(row('a file that goes with')).toContain(`${limits.file / 1024 ** 2} MiB, ${limits.files} to a message`)
  expect(row('events in one page')).toContain(`${limits.page}, or ${kib(limits.pageBytes)}`)
  expect(row("an agent's presence")).toMatch(
    new RegExp(`lasts ${presence.lease / 1000} s .* ${presence.grace / 1000} s later`),
  )
  expect(row('a password')).toContain(
    `${limits.password.least} to ${limits.password.most} characters; 7 days, once; ${sessionLength / 86_400_000} days`,
  )
})

test('the image takes what there is, and starts what `npm start` starts', () => {
  const taken = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1))
  expect(taken.filter((path) => !existsSync(join(root, path)))).toEqual([])
  for (const path of read('Dockerfile')
    .match(/^COPY (?!--)(.+) \.\/$/m)![1]!
    .split(' '))
    expect(taken).toContain(path)
  const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } }
  const [, command] = /^CMD (\[.+\])$/m.exec(read('Dockerfile'))!
  expect(`exec ${(JSON.parse(command!) as string[]).join(' ')}`).toBe(scripts.start)
})

test('the unit for systemd starts what `npm start` starts, and names only settings that we read', () => {
  const unit = /\n {4}\[Unit\]\n[\s\S]*?\n(?! {4}|\n)/.exec(read('server/README.md'))![0]
  const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } }
  expect(/ExecStart=\/usr\/bin\/(.+)/.exec(unit)![1]).toBe(scripts.start.replace('exec ', ''))
  const named = [.../Environment=(.+)/.exec(unit)![1]!.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name!)
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((name) => !settingNames.includes(name))).toEqual([])
})

test('server/README.md says what each metric is, and names none that is not there', async () => {
  const names = (text: string, pattern: RegExp) =>
    [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].toSorted()
  const told = names(read('server/README.md'), /`(counterbell_\w+)`/g)
  expect(told).toEqual(names(await createMetrics().text(), /^# HELP (counterbell_\w+)/gm))
})

test('compose.yaml and the Dockerfile name only settings that we read', () => {
  const block = /environment:\n((?: {4}.+\n)+)/.exec(read('compose.yaml'))![1]!
  const named = [...block.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name]) => name!)
  const [, inImage] = /^ENV (.+)$/m.exec(read('Dockerfile'))!
  expect(named.length).toBeGreaterThan(6)
  expect(
    [...named, ...inImage!.split(' ').map((pair) => pair.split('=')[0]!)].filter(
      (name) => name !== 'NODE_ENV' && !settingNames.includes(name),
    ),
  ).toEqual([])
})
