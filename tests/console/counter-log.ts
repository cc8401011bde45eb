import type { Summary } from '../../shared/conversation'
import type { LogEvent } from '../../shared/events'
import type { AgentId, ConversationId, ShopperId, SiteId } from '../../shared/ids'

export const conversation = '7d1f1a52-2f0b-4c1f-9f55-2c1d6a2b9c01' as ConversationId
export const ana = { id: '0c6b3d0e-6b4e-4d52-8d55-6a7a5f0f2b11' as AgentId, name: 'Ana Pop', picture: null }
export const maria = { id: '5f0c7a0b-9a57-4d0e-8d3b-0f9d5b8f1c22' as AgentId, name: 'Maria Ionescu', picture: null }
const site = '3b1b6f3c-0f3f-4a55-8f0a-7f0f5a7f3c33' as SiteId
export const ioana = '9e2d7c11-4b0a-4f6e-8a11-0d4c5b6a8709' as ShopperId
const monday = Date.UTC(2026, 2, 2, 9)
const minute = 60_000

type By = 'shopper' | typeof ana
const actor = (by: By) => (by === 'shopper' ? { kind: 'shopper' as const } : { kind: 'agent' as const, ...by })

/** Something said at so many minutes past nine. */
export const said = (
  seq: number,
  by: By,
  text: string,
  after = seq,
  kind: 'message' | 'note' = 'message',
): LogEvent => ({
  seq,
  at: monday + after * minute,
  by: actor(by),
  kind,
  text,
  clientMessageId: `message-${seq}-0123456789`,
})

export const started = (seq = 1): LogEvent => ({
  seq,
  at: monday,
  by: { kind: 'shopper' },
  kind: 'started',
  site,
  language: 'ro',
  department: null,
  page: null,
})

export const visited = (seq: number, title: string): LogEvent => ({
  seq,
  at: monday + seq * minute,
  by: { kind: 'shopper' },
  kind: 'visited',
  page: { url: `https://shop.example/${title}`, title },
})

let rows = 0
/** A row of the inbox; what is not told is of no matter to the test. */
export function row(change: Partial<Summary> = {}): Summary {
  const id = `00000000-0000-4000-8000-${String(++rows).padStart(12, '0')}` as ConversationId
  return {
    id,
    site,
    shopper: ioana,
    state: 'queued',
    assignee: null,
    epoch: 0,
    department: null,
    language: 'ro',
    contact: { name: null, email: null, verified: false },
    startedAt: monday,
    queuedAt: monday,
    promiseAt: null,
    page: null,
    rating: null,
    callBack: null,
    siteName: 'Atelier Lut',
    head: 3,
    seen: { shopper: 0, agent: 0 },
    lastMessage: { text: 'Bună ziua', at: monday, by: 'shopper', seq: 3 },
    owedSince: monday,
    assignedAt: null,
    updatedAt: monday,
    ...change,
  }
}
