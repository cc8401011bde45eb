import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { columnsOf } from '../../server/features/conversations/log/conversation-row'
import { forShopper } from '../../server/features/conversations/log/visible-to-shopper'
import type { Tables } from '../../server/store/tables'
import type { Conversation } from '../../shared/conversation'
import type { LogEvent } from '../../shared/events'
import { AgentId, ConversationId, SiteId } from '../../shared/ids'
import { advance } from '../../shared/timeline'
import { judge, type Evidence } from './oracle'

const [conversation, site] = [ConversationId.parse(randomUUID()), SiteId.parse(randomUUID())]
const maria = { id: AgentId.parse(randomUUID()), name: 'Maria Ionescu', picture: null }
const at = 1_000_000
const why = {
  rule: 'least-loaded' as const,
  waited: 0,
  language: 'en',
  languageWaived: false,
  departmentWaived: false,
  candidates: [],
  considered: 1,
}

const message = (text: string, id = `id of ${text}`): LogEvent => ({
  seq: 0,
  at,
  by: { kind: 'shopper' },
  kind: 'message',
  text,
  clientMessageId: id,
})
const queued = (reason: 'started' | 'agent-lost', epoch: number): LogEvent => ({
  seq: 0,
  at,
  by: { kind: 'system' },
  kind: 'queued',
  reason,
  queuedAt: at,
  department: null,
  epoch,
})
const assigned = (more: object = {}): LogEvent => ({
  seq: 0,
  at,
  by: { kind: 'system' },
  kind: 'assigned',
  agent: maria,
  epoch: 2,
  why,
  ...more,
})
const beginning: LogEvent[] = [
  { seq: 0, at, by: { kind: 'shopper' }, kind: 'started', site, language: 'en', department: null, page: null },
  queued('started', 1),
  assigned(),
]

/** Ioana has sent these messages, each acknowledged. The database has this log. Her page and Maria's have all of it. */
function story(said: string[], ...more: LogEvent[]): Evidence {
  const log = [...beginning, ...more].map((event, index) => ({ ...event, seq: index + 1 }))
  const row = rowOf(log)
  return {
    said: said.map((text) => ({ by: 'Ioana', text, acknowledged: true })),
    held: [
      { by: 'Ioana', conversation, view: 'shopper', has: log.map(forShopper) },
      { by: 'Maria', conversation, view: 'agent', has: log },
    ],
    books: {
      agents: [{ id: maria.id, name: maria.name, capacity: 3, open_count: row.state === 'assigned' ? 1 : 0 }],
      conversations: [row],
      logs: new Map([[conversation, log]]),
    },
  }
}
function rowOf(log: LogEvent[]): Tables['conversations'] {
  const conversationNow = log.reduce<Conversation | null>((was, event) => advance(was, conversation, event), null)!
  return {
    ...columnsOf(conversationNow),
    id: conversation,
    site_id: site,
    last_seq: log.length,
  } as Tables['conversations']
}
const good = { acknowledged: 2, lost: 0, doubled: 0, disordered: 0, broken: [] }

test('all is well where what was acknowledged is stored once, in order, and everybody has it', () => {
  expect(judge(story(['one', 'two'], message('one'), message('two')))).toEqual(good)
})

test('a message that was acknowledged and is not in the log is lost', () => {
  expect(judge(story(['one', 'two'], message('one')))).toMatchObject({ ...good, lost: 1 })
})

test('a message that was never acknowledged may be in the log or not', () => {
  const { said, ...rest } = story(['one', 'two', 'three'], message('one'), message('two'))
  expect(judge({ ...rest, said: said.map((each) => ({ ...each, acknowledged: each.text !== 'three' })) })).toEqual(good)
})

test('a message that stands in the log twice is doubled, under one id or under two', () => {
  expect(judge(story(['one', 'two'], message('one'), message('two'), message('two', 'another id')))).toMatchObject({
    lost: 0,
    doubled: 1,
  })
  expect(judge(story(['one', 'two'], message('one', 'same id'), message('two', 'same id')))).toMatchObject({
    doubled: 1,
  })
})

test('a message that only a screen shows twice is doubled', () => {
  const evidence = story(['one', 'two'], message('one'), message('two'))
  const page = { by: 'Ioana’s page', conversation, view: 'page' as const, has: ['one', 'two', 'two'] }
  expect(judge({ ...evidence, held: [page] })).toMatchObject({
    doubled: 1,
    broken: ['D4–D6: Ioana’s page has 3 of 2, or not the same'],
  })
})

test('a message that stands before one that was said earlier is out of order', () => {
  expect(judge(story(['one', 'two'], message('two'), message('one')))).toEqual({ ...good, disordered: 1 })
})

test('who does not have the whole log, or another, is named', () => {
  const evidence = story(['one', 'two'], message('one'), message('two'))
  const [ioana, hers] = evidence.held as [Evidence['held'][0], Evidence['held'][0]]
  expect(judge({ ...evidence, held: [{ ...ioana, has: ioana.has.slice(0, -1) }, hers] }).broken).toEqual([
    'D4–D6: Ioana has 4 of 5, or not the same',
  ])
  // Contains the reasons of routing, which a shopper may not see.
  expect(judge({ ...evidence, held: [{ ...hers, view: 'shopper' }] }).broken).toHaveLength(1)
})

test('an agent who has more than there is room for, or other than is noted, breaks R2', () => {
  const evidence = story(['one', 'two'], message('one'), message('two'))
  const [agent] = evidence.books.agents as [Evidence['books']['agents'][0]]
  const withAgent = (change: object) =>
    judge({ ...evidence, books: { ...evidence.books, agents: [{ ...agent, ...change }] } }).broken
  expect(withAgent({ capacity: 0 })).toEqual(['R2: Maria Ionescu has 1 conversations and room for 0'])
  expect(withAgent({ open_count: 2 })).toEqual(['R2: Maria Ionescu has 1 conversations, 2 are noted'])
})

test('a gap in the log, and a row that its events do not make, are seen', () => {
  const evidence = story(['one', 'two'], message('one'), message('two'))
  const { conversations, logs } = evidence.books
  const withBooks = (books: Partial<Evidence['books']>) =>
    judge({ ...evidence, held: [], books: { ...evidence.books, ...books } }).broken
  expect(
    withBooks({ logs: new Map([[conversation, logs.get(conversation)!.filter(({ seq }) => seq !== 4)]]) }),
  ).toEqual([`D2: the log of ${conversation} has gaps`])
  expect(withBooks({ conversations: conversations.map((row) => ({ ...row, epoch: 9 })) })).toEqual([
    `D10: the events of ${conversation} do not make its row`,
  ])
  expect(withBooks({ conversations: conversations.map((row) => ({ ...row, state: 'queued' })) })[0]).toMatch(/^R2/)
})

test('an assignment must raise the epoch, say why, and go to nobody whose lease is over', () => {
  expect(judge({ ...story([], assigned({ epoch: 2 })), held: [] }).broken).toEqual([
    'R7: an assignment did not raise the epoch',
  ])
  expect(judge(story([], assigned({ epoch: 3, why: null }))).broken).toEqual(['R14: an assignment does not say why'])
  const late = story([], assigned({ epoch: 3, at: at + 60_000 }))
  expect(judge(late).broken).toEqual([])
  expect(judge({ ...late, gone: new Map([[maria.id, at]]) }).broken).toEqual([
    'R3: Maria Ionescu was given a conversation after the lease',
  ])
})

test('who was there all the time and is taken for gone, was so falsely', () => {
  const taken = story([], queued('agent-lost', 3))
  expect(judge(taken).broken).toEqual(['R12: Maria Ionescu was falsely taken for offline'])
  expect(judge({ ...taken, unheard: new Set([maria.id]) }).broken).toEqual([])
})
