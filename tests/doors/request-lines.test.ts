import pg from 'pg'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '../../server/log'
import { createMetrics } from '../../server/metrics/metrics'
import { Refused } from '../../server/refusal-error'
import { handleRequest } from '../../server/requests/handle-request'
import { request } from '../../shared/request'
import { freshDatabase } from '../support/postgres'

/** A log that keeps its lines. */
function keptLog(level: string) {
  const lines: Record<string, unknown>[] = []
  const log = createLog(level, {
    write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  })
  return { lines, log }
}

const conversation = '7d0e9bd2-6d0f-4f43-9d5c-0f5a5a3cf9a1'
const note = request(z.object({ conversation: z.string(), text: z.string() }), z.object({}))

async function ask(
  level: string,
  run: () => Promise<unknown>,
  given: unknown = { conversation, text: 'A private word' },
) {
  const { lines, log } = keptLog(level)
  const answered = await handleRequest({ log, metrics: createMetrics() }, 'note', note, given, {
    authorise: () => 'Ana Pop',
    run,
  })
  return { lines, answered }
}

test('each request leaves one line at the level debug: its name, id, conversation and outcome, and nothing of what was said (H11)', async () => {
  const first = await ask('debug', async () => ({}))
  const second = await ask('debug', () => Promise.reject(new Refused('stale')))
  expect(first.lines).toEqual([
    expect.objectContaining({
      request: 'note',
      conversation,
      outcome: 'ok',
      ms: expect.any(Number) as number,
      msg: 'answered',
    }),
  ])
  expect(second.lines).toEqual([expect.objectContaining({ request: 'note', conversation, outcome: 'stale' })])
  expect(first.lines[0]!.id).not.toBe(second.lines[0]!.id)
  expect(JSON.stringify([first, second].map(({ lines }) => lines))).not.toMatch(/private|Ana/)
})

test('a conversation that the answer names stands in the line as well; words in its place do not (H11)', async () => {
  expect((await ask('debug', async () => ({ conversation }), { conversation: undefined })).lines[0]).not.toHaveProperty(
    'conversation',
  )
  const made = request(z.object({}), z.object({}))
  const { lines, log } = keptLog('debug')
  await handleRequest(
    { log, metrics: createMetrics() },
    'send',
    made,
    {},
    { authorise: () => null, run: async () => ({ conversation }) },
  )
  await handleRequest(
    { log, metrics: createMetrics() },
    'take',
    made,
    {},
    { authorise: () => null, run: async () => ({ conversation: { contact: 'Ioana' } }) },
  )
  expect(lines.map((line) => line.conversation)).toEqual([conversation, undefined])
})

test('at the usual level nothing is said of what went well or was refused; a fault of ours says which request it was (H11)', async () => {
  expect((await ask('warn', async () => ({}))).lines).toEqual([])
  expect((await ask('warn', () => Promise.reject(new Refused('conflict')))).lines).toEqual([])
  const { lines, answered } = await ask('debug', () => Promise.reject(new Error('a bug')))
  expect(answered).toEqual({ ok: false, refusal: { code: 'internal' } })
  expect(lines).toEqual([
    expect.objectContaining({
      level: 50,
      request: 'note',
      conversation,
      err: expect.objectContaining({
        message: 'a bug',
        stack: expect.stringContaining('request-lines') as string,
      }) as unknown,
    }),
    expect.objectContaining({ level: 20, id: lines[0]!.id, outcome: 'internal' }),
  ])
})

test('a database that is gone is told with its reason', async () => {
  const cause = Object.assign(new Error('Connection terminated'), { code: 'ECONNRESET' })
  const { lines } = await ask('warn', () => Promise.reject(Object.assign(new Refused('unavailable'), { cause })))
  expect(lines).toEqual([
    expect.objectContaining({
      request: 'note',
      err: expect.objectContaining({ code: 'ECONNRESET', message: 'Connection terminated' }) as unknown,
    }),
  ])
})

test('PostgreSQL repeats the row that it refuses, our log does not (H11)', async () => {
  const { url, drop } = await freshDatabase()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create table words (said text check (length(said) < 5))')
  const fault: unknown = await client
    .query('insert into words values ($1)', ['My card is 4111 1111 1111 1111'])
    .catch((error: unknown) => error)
  await client.end()
  await drop()
  expect(JSON.stringify(fault)).toContain('4111')
  const { lines } = await ask('debug', () => Promise.reject(fault as Error))
  expect(lines[0]).toMatchObject({ err: { code: '23514' } })
  expect(JSON.stringify(lines)).not.toContain('4111')
})
