import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { snippet } from '../../console/features/sites/snippet'
import { defaultColour } from '../../shared/site'
import { IdentityFault, IgnoredClaim } from '../../shared/shopper-protocol'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const packageOf = JSON.parse(read('package.json')) as { scripts: object; dependencies: object; devDependencies: object }

const folders = ['server', 'widget', 'console', 'shared', 'tests']
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...['widget', 'console', 'server', 'tests'].map((folder) => `${folder}/README.md`),
  'tests/behaviour.md',
  'tests/rules.md',
]
const texts = documents.map((file) => ({ file, text: read(file) }))
/** Everything that is written by hand, by its path; what commands write beside it (`out/`) is not. */
const written = folders
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => !/\/(out|node_modules)(\/|$)/.test(file))
const sources = [
  ...written.filter((file) => /\.(tsx?|mjs|js|css|html)$/.test(file)),
  'esbuild.config.ts',
  'compose.yaml',
  'Dockerfile',
]

/** Such as D4, R13, S42, A9; not the T00 of a time of day. */
const rule = /\b[ADFHORST][1-9]\d?\b/g
const defined = ['tests/behaviour.md', 'tests/rules.md'].flatMap((file) =>
  [...read(file).matchAll(/^- ([A-Z]\d+) /gm)].map(([, name]) => name!),
)

describe('Rules', () => {
  test('that are cited in code, tests and documents are defined in behaviour.md or rules.md', () => {
    const cited = [...sources, ...documents].flatMap((file) =>
      [...new Set(read(file).match(rule))].map((name) => ({ file, name })),
    )
    expect(cited.length).toBeGreaterThan(500)
    expect(
      cited.filter(({ name }) => !defined.includes(name)).map(({ file, name }) => `${file} cites ${name}`),
    ).toEqual([])
  })

  test('have a number of their own each', () => {
    expect(defined.length).toBeGreaterThan(150)
    expect(defined.filter((name, place) => defined.indexOf(name) !== place)).toEqual([])
  })
})

describe('The documents', () => {
  test('begin with a README.md that is read in a few minutes', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(110)
  })

  test.each(texts)('$file links to what is there, also within a page', ({ file, text }) => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link]) => link!)
      .filter((link) => !/^https?:/.test(link))
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#')
      const target = path ? normalize(join(dirname(file), path)) : file
      return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(read(target)).includes(anchor))
    })
    expect(broken).toEqual([])
  })

  test.each(texts)('$file names only files and folders that there are', ({ text }) => {
    const paths = [...text.matchAll(new RegExp(`(?<![\\w./-])(?:${folders.join('|')})/[\\w./-]*`, 'g'))].map(([path]) =>
      path.replace(/[./]+$/, ''),
    )
    const names = [...text.matchAll(/`([\w.-]+\.(?:tsx?|json|yaml))`/g)].map(([, name]) => name!)
    const known = new Set([...readdirSync(root), ...written.map((path) => basename(path))])
    expect([
      ...paths.filter((path) => !path.endsWith('/out') && !existsSync(join(root, path))),
      ...names.filter((name) => !known.has(name)),
    ]).toEqual([])
  })

  test.each(texts)('$file names only commands that there are', ({ text }) => {
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!)
    expect(commands.filter((name) => !(name in packageOf.scripts))).toEqual([])
  })

  test('say of each dependency why it is there', () => {
    const table = read('CONTRIBUTING.md').split('\n## Dependencies\n')[1]!.split('\n## ')[0]!
    const named = [...table.matchAll(/^\| (.+?) \|/gm)]
      .flatMap(([, names]) => names!.match(/`[^`]+`/g) ?? [])
      .map((name) => name.slice(1, -1))
    const used = Object.keys({ ...packageOf.dependencies, ...packageOf.devDependencies }).filter(
      (name) => !name.startsWith('@types/'),
    )
    expect(named.toSorted()).toEqual(used.toSorted())
  })
})

describe('What developers of a shop read', () => {
  const readme = read('widget/README.md')
  const types = read('widget/counterbell.d.ts')
  /** The names of the fields of a type in `counterbell.d.ts`. */
  const fieldsOf = (type: string) =>
    [
      ...new RegExp(`export type ${type} = \\{\\n([\\s\\S]*?)\\n\\}`)
        .exec(types)![1]!
        .matchAll(/^ {2}'?([\w-]+)'?\??:/gm),
    ].map(([, name]) => name!)
  /** The names in the first column of the table under a heading, or after words in the text. */
  const firstColumn = (after: string) =>
    [
      ...readme
        .split(after)[1]!
        .split(/\n(?!\|)\n?(?!\|)/)
        .find((part) => part.includes('\n| ---'))!
        .matchAll(/^\| (`.+?) \|/gm),
    ].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))

  test('is the tag as the console gives it', () => {
    const tag = snippet('https://chat.example.com', { key: 'KEY', colour: defaultColour })
    for (const file of ['README.md', 'widget/README.md']) expect(read(file)).toContain(` ${tag}\n`)
  })

  test('is every attribute of the tag, every command and every event', () => {
    expect(
      firstColumn('## The tag')
        .map((name) => /^data-(\w+)=/.exec(name)![1]!)
        .toSorted(),
    ).toEqual(fieldsOf('Settings').toSorted())
    const commands = [...types.matchAll(/\(command: ([^,)]+)/g)].flatMap(([, names]) =>
      [...names!.matchAll(/'(\w+)'/g)].map(([, name]) => name!),
    )
    expect(firstColumn('## Commands').toSorted()).toEqual([...new Set(commands)].toSorted())
    expect(firstColumn('## Events').toSorted()).toEqual(fieldsOf('CounterbellEvents').toSorted())
  })

  test('is every reason for which a signed identity does not hold', () => {
    const reasons = [...IdentityFault.options, ...IgnoredClaim.options.map((claim) => `ignored-${claim}`)]
    expect(firstColumn('A token that does not hold').toSorted()).toEqual(reasons.toSorted())
  })
})

/** As hosts of repositories make them from headings. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
