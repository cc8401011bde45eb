import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
/** A minimal project, built by our own config. */
const project = mkdtempSync(join(tmpdir(), 'counterbell-build-'))
const sources = {
  'server/main.ts': "console.log('open')\n",
  'widget/loader.ts':
    'declare const VERSION: string, LANGUAGES: string\nconsole.log(`panel-${VERSION}.js`, LANGUAGES)\n',
  'widget/panel.tsx':
    "import { shared } from './shared'\nimport css from './panel.css'\nexport * from './core'\nexport const start = () => [shared, css]\n",
  'widget/core.ts': "export { shared } from './shared'\nexport { useState } from 'preact/hooks'\n",
  'widget/shared.ts': "export const shared = 'all need this'\n",
  'widget/features/rating/rating.ts':
    "import { useState } from 'preact/hooks'\nimport { shared } from '../../core'\nexport const rating = [useState, shared, 'five stars']\n",
  'widget/aside.ts': "export const aside = 'aside'\n",
  'widget/bell/custom.ts': "export const look = 'another look'\n",
  'widget/module.ts': "export const mount = 'mounted'\n",
  'widget/window/window.ts': "console.log('in a window of its own')\n",
  'widget/counterbell.d.ts': 'export {}\n',
  'widget/panel.css': '.bell {\n  color: red;\n}\n',
  'widget/locales/later/ro.ts': "export const later = 'Astăzi'\n",
  'shared/emoji/names/ro.ts': "export const names = 'zâmbet'\n",
  'widget/locales/ro.ts': "export const hello = 'Bună ziua'\n",
  'console/main.ts':
    "import './main.css'\nimport { createRoot } from 'react-dom/client'\ncreateRoot(document.body).render('open')\n",
  'console/main.css': 'body {\n  margin: 0;\n}\n',
  ...Object.fromEntries(
    [
      'agents/agents-page',
      'sites/sites-page',
      'departments/departments-page',
      'roster/roster-page',
      'set-up/shop-steps',
      'set-up/agent-steps',
    ].map((file) => [`console/features/${file}.tsx`, 'export {}\n']),
  ),
  'console/index.html':
    '<head><link rel="stylesheet" href="/console/main.css"><script type="module" src="/console/main.js"></script></head>\n',
}

beforeAll(() => {
  // The parts of the build itself are the real ones.
  for (const part of ['widget/build', 'widget/bell/words.ts'])
    cpSync(join(root, part), join(project, part), { recursive: true })
  for (const file of ['esbuild.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'])
    copyFileSync(join(root, file), join(project, file))
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  for (const [file, text] of Object.entries(sources)) write(file, text)
})
afterAll(() => rmSync(project, { recursive: true }))

test('the first build makes everything, a second has nothing to do', () => {
  expect(build()).toMatch(/^Built widget, console, server in \d+ ms$/)
  expect(build()).toBe('Nothing to build')
})

test('a change in one room builds that room and no other', () => {
  write('widget/locales/ro.ts', "export const hello = 'Salut'\n")
  expect(build()).toMatch(/^Built widget in/)
  write('console/index.html', `${sources['console/index.html']}<!-- -->\n`)
  expect(build()).toMatch(/^Built console in/)
})

test('a changed lock file makes everything stale', () => {
  const soon = new Date(Date.now() + 5_000)
  utimesSync(join(project, 'package-lock.json'), soon, soon)
  expect(build()).toMatch(/^Built widget, console, server in/)
  utimesSync(join(project, 'package-lock.json'), new Date(0), new Date(0))
})

test('a built file that was removed is built again', () => {
  rmSync(join(project, 'dist/widget/widget.js'))
  expect(build()).toMatch(/^Built widget in/)
})

test('all that the panel needs at once is in one file, from which features import what they share with it, and a loader of any build finds how to begin', () => {
  const panel = read(`dist/widget/${panelFile()}`)
  expect(panel).toContain('all need this')
  expect(panel).toContain('.bell{color:red}')
  expect(panel).not.toMatch(/^import\b|\bfrom"|five stars|Salut/)
  expect(panel).toMatch(/export\{[^}]*\bstart\b/)
  expect(read('dist/widget/widget.js')).toContain(',"ro")')
  const rating = built('widget/features/rating/rating.ts')
  expect(rating.match(/from"[^"]+"/g)).toEqual([`from"./${panelFile()}"`, `from"./${panelFile()}"`])
  expect(rating).toMatch(/five stars/)
  expect(rating).not.toContain('all need this')
})

test('the loader carries the version that is in the name of the panel and of each language, and that their sources make', () => {
  const before = panelFile()
  const version = /panel-([A-Z0-9]{8})\.js/.exec(before)![1]!
  expect(read('dist/widget/widget.js')).toContain(version)
  expect(existsSync(join(project, `dist/widget/ro-${version}.js`))).toBe(true)
  write('widget/panel.css', '.bell {\n  color: green;\n}\n')
  build()
  expect(panelFile()).not.toBe(before)
  expect(read('dist/widget/widget.js')).toContain(/-([A-Z0-9]{8})/.exec(panelFile())![1]!)
  expect(read(`dist/widget/${panelFile()}`)).toContain('.bell{color:green}')
  // An open page may still ask for its old files.
  expect(existsSync(join(project, 'dist/widget', before))).toBe(true)
})

test('the page of the console names its built script and style', () => {
  const [script, style] = [
    /src="\/console\/(assets\/console-\w+\.js)"/,
    /href="\/console\/(assets\/console-\w+\.css)"/,
  ].map((name) => name.exec(read('dist/console/index.html'))?.[1])
  expect(read(`dist/console/${script}`)).not.toContain('react-dom.development')
  expect(read(`dist/console/${style}`).trim()).toBe('body{margin:0}')
})

test('a room that is missing is said in one line', () => {
  rmSync(join(project, 'server/main.ts'))
  expect(build()).toContain('Cannot build server: server/main.ts is missing')
})

function build(): string {
  const { stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['esbuild.config.ts'], {
    cwd: project,
    encoding: 'utf8',
  })
  return (stdout || stderr).trim()
}

const panelFile = () => fileOf('widget/panel.tsx').split('/').at(-1)!
const built = (source: string) => read(fileOf(source))

function fileOf(source: string): string {
  const { outputs } = JSON.parse(read('dist/.built/widget.json')) as {
    outputs: Record<string, { entryPoint?: string }>
  }
  return Object.keys(outputs).find((file) => outputs[file]!.entryPoint === source)!
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true })
  writeFileSync(join(project, file), text)
}

const read = (file: string) => readFileSync(join(project, file), 'utf8')
