import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { filesPath, shopperFiles, type Attachment } from '../../shared/attachment'
import { ana, firstSite, setUpOwner, signIn, type SignedIn } from '../support/people'
import { ServerProcess, type Settings } from '../support/server-process'
import { openShopper, type ShopperSocket } from '../support/sockets'

const root = join(import.meta.dirname, '../..')
let server: ServerProcess
let owner: SignedIn
let site: string
let folder: string
let target: string

beforeAll(async () => {
  server = await ServerProcess.start({ LIMIT_MESSAGES: '100000', LIMIT_REQUESTS: '100000' })
  owner = await setUpOwner(server)
  site = (await firstSite(owner)).key
  folder = await mkdtemp(join(tmpdir(), 'counterbell-backup-'))
})
beforeEach(() => {
  target = join(folder, randomUUID())
})
afterAll(async () => {
  await server.dispose()
  await rm(folder, { recursive: true, force: true })
})

test(
  'a backup that is made while shoppers write has every message acknowledged before it began, and a server begun from it goes on (H13)',
  { timeout: 90_000 },
  async () => {
    const picture = await upload(owner)
    const shoppers = await Promise.all(Array.from({ length: 5 }, () => openShopper(server.url, { site })))
    const writers = shoppers.map(write)
    await vi.waitFor(() => expect(writers.every(({ acknowledged }) => acknowledged.length >= 20)).toBe(true), 30_000)
    const before = writers.map(({ acknowledged }) => [...acknowledged])
    const { code, said } = await backUp({ DATA_DIR: server.dataDir }, target)
    const after = writers.map(({ acknowledged }) => acknowledged.length)
    await Promise.all(writers.map(({ stop }) => stop()))
    expect([code, said]).toEqual([0, expect.stringMatching(/^Backed up \d+\.\d MB to .+, and checked\./)])
    // They wrote on meanwhile.
    expect(after.every((count, index) => count > before[index]!.length)).toBe(true)

    const copy = new Database(join(target, 'counterbell.db'))
    expect([copy.pragma('integrity_check', { simple: true }), copy.pragma('foreign_key_check')]).toEqual(['ok', []])
    copy.close()
    const restored = await ServerProcess.start({ DATA_DIR: target })
    for (const [index, { welcome }] of shoppers.entries()) {
      // The very token still holds: what it was signed with is in the backup too.
      const again = await openShopper(restored.url, { site, token: welcome.token })
      const { texts, seqs } = await readAll(again)
      expect(texts.slice(0, before[index]!.length)).toEqual(before[index])
      expect(seqs).toEqual(seqs.map((_, at) => at + 1))
      const { seq } = await again.ask('send', { clientMessageId: randomUUID(), text: 'Still there?' })
      expect(seq).toBe(seqs.length + 1)
      again.socket.close()
    }
    const again = await signIn(restored.url, ana)
    expect((await fetch(restored.url + again.me.picture!)).status).toBe(200)
    expect(again.me.picture).toBe(picture)
    await restored.dispose()
    for (const { socket } of shoppers) socket.close()
  },
)

test(
  'a file that was sent is in it too, and is had from it by who had it before (H13)',
  { timeout: 60_000 },
  async () => {
    const { ask, socket, welcome } = await openShopper(server.url, { site })
    const body = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(600_000, 'receipt')])
    const headers = {
      origin: server.url,
      authorization: `Bearer ${welcome.token}`,
      'x-counterbell-site': site,
      'x-file-name': 'receipt.pdf',
    }
    const kept = (await (await fetch(server.url + shopperFiles, { method: 'POST', headers, body })).json()) as {
      value: { attachment: Attachment }
    }
    const { id } = kept.value.attachment
    const { conversation } = await ask('send', { clientMessageId: randomUUID(), text: '', attachments: [id] })
    const { pass } = await ask('file-pass', { conversation })
    expect((await backUp({ DATA_DIR: server.dataDir }, target)).code).toBe(0)
    const restored = await ServerProcess.start({ DATA_DIR: target })
    const response = await fetch(`${restored.url}${filesPath}${id}?pass=${pass}`)
    expect(Buffer.from(await response.arrayBuffer()).equals(body)).toBe(true)
    await restored.dispose()
    socket.close()
  },
)

test(
  'the message that was acknowledged last is in it, wherever SQLite keeps it by then (H13)',
  { timeout: 60_000 },
  async () => {
    const { ask, socket } = await openShopper(server.url, { site })
    const { conversation, seq } = await ask('send', { clientMessageId: randomUUID(), text: 'The last word' })
    expect((await backUp({ DATA_DIR: server.dataDir }, target)).code).toBe(0)
    const copy = new Database(join(target, 'counterbell.db'))
    expect(
      copy
        .prepare("select event_json ->> 'text' as text from events where conversation_id = ? and seq = ?")
        .get(conversation, seq),
    ).toEqual({ text: 'The last word' })
    copy.close()
    socket.close()
  },
)

test('a backup is for nobody else to read, and overwrites nothing (H13)', { timeout: 60_000 }, async () => {
  expect((await backUp({ DATA_DIR: server.dataDir }, target)).code).toBe(0)
  expect(statSync(target).mode & 0o077).toBe(0)
  for (const taken of [target, join(target, 'counterbell.db')]) {
    expect(await backUp({ DATA_DIR: server.dataDir }, taken)).toEqual({
      code: 1,
      said: `${taken} is there already, and a backup overwrites nothing.\n`,
    })
  }
})

test(
  'one that is killed in the middle leaves nothing under the name that was asked for (H13, F1)',
  { timeout: 60_000 },
  async () => {
    const large = join(folder, 'large')
    await mkdir(large)
    const database = new Database(join(large, 'counterbell.db'))
    database.exec('create table settings (name text, value blob)')
    for (let n = 0; n < 60; n++) database.prepare('insert into settings values (?, randomblob(1000000))').run(`${n}`)
    database.close()
    const child = launch({ DATA_DIR: large }, [target])
    await vi.waitFor(() => expect(parts()).toHaveLength(1), { timeout: 20_000, interval: 1 })
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect([parts().length, existsSync(target)]).toEqual([1, false])
    expect((await backUp({ DATA_DIR: large }, target)).code).toBe(0)
  },
)

test('what cannot be backed up is said in a line (H2, H13)', { timeout: 60_000 }, async () => {
  expect(await backUp({ DATA_DIR: join(folder, 'nothing') }, target)).toEqual({
    code: 1,
    said: `DATA_DIR holds no counterbell.db: ${join(folder, 'nothing')}\n`,
  })
  expect((await backUp({ DATABASE_URL: 'postgres://shop:secret@db/counterbell' }, target)).said).toMatch(
    /^This shop is on PostgreSQL.+\n {2}pg_dump --format=custom --file=TARGET "\$DATABASE_URL"\n$/,
  )
  expect((await backUp({ DATA_DIR: server.dataDir })).said).toBe('Say where to: npm run backup -- TARGET\n')
  const broken = join(folder, 'broken')
  await mkdir(broken)
  await writeFile(join(broken, 'counterbell.db'), 'This is a letter and no database at all. '.repeat(200))
  expect((await backUp({ DATA_DIR: broken }, target)).said).toBe('No backup was made: file is not a database\n')
  expect(parts()).toEqual([])
})

const parts = () => readdirSync(folder).filter((name) => join(folder, name).startsWith(`${target}.part-`))

/** Writes one message after the other, as fast as they are acknowledged. */
function write({ ask }: ShopperSocket) {
  const acknowledged: string[] = []
  let stopped = false
  const writing = (async () => {
    for (let n = 1; !stopped; n++) {
      await ask('send', { clientMessageId: randomUUID(), text: `Word ${n}` })
      acknowledged.push(`Word ${n}`)
    }
  })()
  return { acknowledged, stop: () => ((stopped = true), writing) }
}

async function readAll({ ask, welcome }: ShopperSocket): Promise<{ texts: string[]; seqs: number[] }> {
  const texts: string[] = []
  const seqs: number[] = []
  for (let after = 0; ; after = seqs.length) {
    const { events, head } = await ask('catch-up', { conversation: welcome.conversation!.id, after })
    for (const event of events) if (event.kind === 'message') texts.push(event.text)
    seqs.push(...events.map(({ seq }) => seq))
    if (seqs.length >= head.seq) return { texts, seqs }
  }
}

async function upload({ url, cookie, ask }: SignedIn): Promise<string> {
  const body = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('a picture')])
  await fetch(`${url}/api/agent/picture`, {
    method: 'PUT',
    headers: { cookie, origin: url, 'content-type': 'image/png' },
    body,
  })
  return (await ask('me', {})).me.picture!
}

function launch(settings: Settings, more: string[]): ChildProcess {
  const { PATH, HOME } = process.env
  return spawn(process.execPath, ['--import', 'tsx', 'server/cli/backup.ts', ...more], {
    cwd: root,
    env: { PATH, HOME, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function backUp(settings: Settings, ...more: string[]): Promise<{ code: number; said: string }> {
  const child = launch(settings, more)
  let said = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (text: Buffer) => (said += text.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said }
}
