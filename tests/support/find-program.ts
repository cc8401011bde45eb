import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Folders of libraries, which are not in the PATH. */
const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib'].map(
  (folder) => `${folder}/faketime`,
)

/** The possible names on the system, the variable with its path, and the package that installs it. */
const programs = {
  faketime: { names: ['libfaketimeMT.so.1'], variable: 'LIBFAKETIME', package: 'libfaketime' },
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    variable: 'CHROMIUM',
    package: 'chromium',
  },
  redis: { names: ['redis-server', 'valkey-server'], variable: 'REDIS_SERVER', package: 'redis-server' },
} as const

/** Its path. Installs it by apt where permitted, else throws one line that says what to install. */
export async function findProgram(program: keyof typeof programs): Promise<string> {
  const found = look(program) ?? ((await install(programs[program].package)) ? look(program) : undefined)
  if (!found)
    throw new Error(
      `These tests need ${program}: install the package ${programs[program].package}, or set ${programs[program].variable} to its path`,
    )
  return found
}

function look(program: keyof typeof programs): string | undefined {
  const { names, variable } = programs[program]
  const set = process.env[variable]
  if (set) return set
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...libraries]
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

async function install(name: string): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${name}`)
  return (
    (await apt('update', '-qq')) &&
    (await apt('install', '-o', 'DPkg::Lock::Timeout=300', '-y', '-qq', '--no-install-recommends', name))
  )
}

async function apt(...words: string[]): Promise<boolean> {
  const child = spawn('apt-get', words, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code === 0
}
