import { cp, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compress } from '../../widget/build/compress'
import { borrow } from './borrow'

const root = join(import.meta.dirname, '../..')
const versioned = /-([A-Z0-9]{8})\.(?:js|css)$/

/**
 * A copy of the build as the next version: every file with a hash in its name has another name, and other content.
 * `remove` deletes it.
 */
export async function nextBuild(): Promise<{ folder: string; remove: () => Promise<void> }> {
  await borrow('build')
  const folder = await mkdtemp(join(tmpdir(), 'counterbell-next-'))
  for (const part of ['dist/widget', 'dist/console', 'dist/server', 'server/demo-shop', 'package.json'])
    await cp(join(root, part), join(folder, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const part of ['dist/widget', 'dist/console']) await rewrite(join(folder, part))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function rewrite(folder: string): Promise<void> {
  const all = (await readdir(folder, { recursive: true })).filter((file) => /\.(m?js|css|html)$/.test(file))
  const hashes = new Set(all.map((file) => versioned.exec(file)?.[1]).filter((hash) => hash !== undefined))
  const made: string[] = []
  for (const file of all) {
    const text = (await readFile(join(folder, file), 'utf8')).replaceAll(/-([A-Z0-9]{8})\b/g, (as, hash: string) =>
      hashes.has(hash) ? `-${next(hash)}` : as,
    )
    const name = file.replace(versioned, (as, hash: string) => as.replace(hash, next(hash)))
    await rename(join(folder, file), join(folder, name))
    await writeFile(join(folder, name), text.replaceAll('How can we help?', 'What can we do for you?'))
    for (const form of ['.br', '.gz']) await rm(join(folder, file + form), { force: true })
    made.push(join(folder, name))
  }
  await compress(made)
}

const next = (hash: string) => `Z${hash.slice(1, -1)}Z`
