import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file whose name contains a hash of its contents, or of its build. */
export const isVersioned = (path: string) => /-[A-Z0-9]{8}\.(js|css)$/.test(path)

export type BuildFile = { path: string; brotli: Buffer }

/** The versioned files of this build, with the paths under which browsers request them. */
export async function readBuildFiles(places: { widget: string; console: string }): Promise<BuildFile[]> {
  const folders = [
    { folder: places.widget, prefix: 'widget/' },
    { folder: join(places.console, 'assets'), prefix: 'console/assets/' },
  ]
  const found = await Promise.all(folders.map(async ({ folder, prefix }) => readVersioned(folder, prefix)))
  return found.flat()
}

async function readVersioned(folder: string, prefix: string): Promise<BuildFile[]> {
  const names = (await readdir(folder)).filter(isVersioned)
  return Promise.all(
    names.map(async (name) => ({ path: prefix + name, brotli: await readFile(join(folder, `${name}.br`)) })),
  )
}
