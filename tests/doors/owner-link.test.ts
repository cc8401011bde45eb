import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, expect, test } from 'vitest'
import { sessionApi } from '../../shared/agent-protocol'
import { ana, join as joinTeam, maria, post, setUpOwner, signIn, tokenOf } from '../support/people'
import { ServerProcess, type Settings } from '../support/server-process'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
let server: ServerProcess | null = null
afterEach(async () => {
  await server?.dispose()
  server = null
})

/** As an operator types it; what it prints, or what it complains of. */
async function ownerLink(settings: Settings, ...more: string[]): Promise<{ said: string; link: string }> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings }
  const said = await run('npm', ['run', '--silent', 'owner-link', '--', ...more], { cwd: root, env }).then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => stderr,
  )
  return { said, link: /http\S+/.exec(said)?.[0] ?? '' }
}
const choose = (token: string, password: string) =>
  post(server!.url, `${sessionApi}join`, { token, name: ana.name, password })

test(
  'a sole owner who forgot the password chooses a new one by a link that the host makes, while the server runs (O9)',
  { timeout: 240_000 },
  async () => {
    server = await ServerProcess.start()
    const owner = await setUpOwner(server)
    const settings = { DATA_DIR: server.dataDir, PUBLIC_URL: server.url }
    const { said, link } = await ownerLink(settings)
    expect([link.startsWith(`${server.url}/console/join#`), said.includes(ana.email)]).toEqual([true, true])
    expect((await choose(tokenOf(link), 'burnt clay 21')).status).toBe(200)
    expect((await choose(tokenOf(link), 'burnt clay 22')).status).not.toBe(200)
    await expect(owner.ask('me', {})).rejects.toThrow('unauthenticated')
    const again = await signIn(server.url, { ...ana, password: 'burnt clay 21' })

    await joinTeam(again, maria, { role: 'owner' })
    expect((await ownerLink(settings)).said).toContain(`npm run owner-link -- ${ana.email}`)
    expect((await ownerLink(settings, maria.email.toUpperCase())).said).toContain(maria.email)
    expect((await ownerLink(settings, 'nobody@shop.example')).said).toMatch(
      /No owner has the address nobody@shop\.example/,
    )
  },
)

test(
  'where there is no owner or no database the host reads what to do instead (O9)',
  { timeout: 240_000 },
  async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'counterbell-data-'))
    expect((await ownerLink({ DATA_DIR: dataDir })).said).toBe(`DATA_DIR holds no counterbell.db: ${dataDir}\n`)
    await rm(dataDir, { recursive: true })
    server = await ServerProcess.start()
    expect((await ownerLink({ DATA_DIR: server.dataDir })).said).toBe(
      'There is no owner yet. Start the server: it prints the link that makes the first one.\n',
    )
  },
)
