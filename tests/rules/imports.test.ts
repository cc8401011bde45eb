import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Which folders (or single files: types that both sides must know) each folder may import from, besides itself. What is not listed is not allowed. */
const mayImport: Record<string, string[]> = {
  shared: [],
  widget: ['shared'],
  console: ['shared'],
  'server/lib': [],
  'server/store': ['server/lib', 'shared'],
  'server/builds': ['server/store', 'shared'],
  // What Socket.IO keeps with a shopper's socket.
  'server/bus': ['shared', 'server/features/shoppers'],
  'server/metrics': ['server/store', 'server/bus', 'shared'],
  'server/features': ['server/store', 'server/bus', 'server/lib', 'shared'],
  'server/requests': ['server/features', 'server/metrics', 'server/lib', 'shared'],
  'server/socket': ['server/requests', 'server/features', 'server/bus', 'server/lib', 'shared'],
  'server/http': [
    'server/requests',
    'server/features',
    'server/builds',
    'server/metrics',
    'server/store',
    'server/bus',
    'server/lib',
    'shared',
  ],
  'server/jobs': ['server/features', 'server/bus', 'server/lib', 'server/socket/heads'],
  'server/cli': ['server/features', 'server/store', 'server/startup-errors', 'server/listen-url', 'shared'],
}
/** Files straight under `server/` put the folders together, or (these) are known to all of them. */
const knownToAll = [
  'server/config',
  'server/context',
  'server/request-context',
  'server/access',
  'server/refusal-error',
]

/** In their feature's index.ts they would close a circle of imports. */
const closesCircle = ['server/features/auth/set-up', 'server/features/auth/sign-in']

const onlyIn: Record<string, string[]> = {
  kysely: ['server/store'],
  'better-sqlite3': ['server/store'],
  pg: ['server/store'],
  ioredis: ['server/bus', 'server/requests/rate-limits', 'server/app', 'server/main'],
  'socket.io': ['server/bus', 'server/socket', 'server/app', 'server/main'],
  fastify: [
    'server/http',
    'server/features/auth',
    'server/socket/drain',
    'server/request-context',
    'server/app',
    'server/main',
    'server/context',
    'server/log',
  ],
  pino: ['server/log'],
  'prom-client': ['server/metrics'],
  react: ['console'],
  preact: ['widget'],
}

type Import = { from: string; what: string }
const imports = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(shared|server|widget|console)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
  .flatMap(importsOf)

test('folders import one way: transports, requests, features, then store and bus, then lib', () => {
  const wrong = imports.filter(({ from, what }) => {
    const [here, there] = [roomOf(from), roomOf(what)]
    const allowed = [...(mayImport[here] ?? []), ...(here.startsWith('server/') ? knownToAll : [])]
    return isOurs(what) && here in mayImport && here !== there && !allowed.includes(there) && !allowed.includes(what)
  })
  expect(wrong.map(told)).toEqual([])
})

test('every folder of the server has a place in that order', () => {
  const unknown = imports.map(({ from }) => roomOf(from)).filter((room) => room !== 'server' && !(room in mayImport))
  expect([...new Set(unknown)]).toEqual([])
})

test('what is outside of a feature imports it by its index.ts, where it has one', () => {
  const wrong = imports.filter(({ from, what }) => {
    const [, , feature] = /^server\/features\/([^/]+)\//.exec(what) ? what.split('/') : []
    const folder = `server/features/${feature}`
    return (
      feature &&
      from.startsWith('server/') &&
      !from.startsWith(`${folder}/`) &&
      existsSync(join(root, folder, 'index.ts')) &&
      !closesCircle.includes(what)
    )
  })
  expect(wrong.map(told)).toEqual([])
})

test('each library is used by the rooms that own it, and by nobody else', () => {
  const wrong = imports.filter(({ from, what }) => {
    const owners = onlyIn[packageOf(what)]
    return owners && !owners.some((owner) => from.startsWith(owner))
  })
  expect(wrong.map(told)).toEqual([])
})

test('nothing of Node reaches a browser', () => {
  const wrong = imports.filter(
    ({ from, what }) =>
      /^(widget|console|shared)\//.test(from) &&
      !from.startsWith('widget/build/') &&
      (what.startsWith('node:') || builtinModules.includes(what)),
  )
  expect(wrong.map(told)).toEqual([])
})

test('the reader of imports sees static, re-exported, type-only and lazy ones', () => {
  const text = `import a from 'one'\nimport type { B } from "two"\nexport * from 'three'\nconst d = await import('./four')\nimport 'five'\nimport {\n  x,\n} from '../six'`
  expect(namesIn(text)).toEqual(['one', 'two', 'three', 'five', '../six', './four'])
})

function importsOf(file: string): Import[] {
  return namesIn(readFileSync(join(root, file), 'utf8')).map((name) => ({
    from: file,
    what: name.startsWith('.') ? normalize(join(dirname(file), name)) : name,
  }))
}

function namesIn(text: string): string[] {
  const still = text.matchAll(/^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const lazy = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
  return [...still, ...lazy].map(([, name]) => name!)
}

function roomOf(path: string): string {
  const [top, second, third] = path.split('/')
  return top === 'server' && third ? `server/${second}` : top!
}

const isOurs = (what: string) => /^(\.\.|shared|server|widget|console|tests)\//.test(what)
const packageOf = (what: string) =>
  what
    .split('/')
    .slice(0, what.startsWith('@') ? 2 : 1)
    .join('/')
const told = ({ from, what }: Import) => `${from} imports ${relative('', what)}`
