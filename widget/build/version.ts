import { createHash } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Eight letters and digits that change when one of these files changes. `places`: files, and folders with everything in
 * them, under `root`.
 */
export async function versionOf(root: string, places: string[]): Promise<string> {
  const files = await Promise.all(places.map((place) => filesIn(root, place)))
  const hash = createHash('sha256')
  for (const file of files.flat().toSorted())
    hash
      .update(file)
      .update('\0')
      .update(await readFile(join(root, file)))
  return BigInt(`0x${hash.digest('hex')}`)
    .toString(36)
    .padStart(8, '0')
    .slice(0, 8)
    .toUpperCase()
}

async function filesIn(root: string, place: string): Promise<string[]> {
  if ((await stat(join(root, place))).isFile()) return [place]
  const found = await readdir(join(root, place), { recursive: true, withFileTypes: true })
  return found
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
}
