import { expect, test } from 'vitest'
import type { Conversation } from '../../shared/conversation'
import type { Score } from '../../shared/events'
import { ConversationId } from '../../shared/ids'
import { emptyTimeline } from '../../shared/timeline'
import type { KnownThread } from '../../widget/chat-state'
import { followConversations } from '../../widget/conversations'

const [first, second] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'].map((id) =>
  ConversationId.parse(id),
) as [ConversationId, ConversationId]

function thread(
  id: ConversationId,
  state: KnownThread['state'],
  { whole = true, score = null }: { whole?: boolean; score?: Score | null } = {},
): KnownThread {
  const rating = score && { score, comment: null, at: 1 }
  return { id, state, whole, read: 0, timeline: { ...emptyTimeline, conversation: { rating } as Conversation } }
}

function following() {
  const heard: unknown[] = []
  const conversations = followConversations((name, told) => heard.push(name === 'rated' ? [name, told] : name))
  return { heard, ...conversations }
}

test('what there was before the page is no news: neither that it is open, nor that it was closed and rated long ago', () => {
  const { heard, welcomed, changed } = following()
  welcomed(first)
  changed([thread(first, 'assigned', { whole: false })])
  changed([thread(first, 'assigned')])
  changed([thread(first, 'assigned'), thread(second, 'closed', { score: 'bad' })])
  expect(heard).toEqual([])
})

test('a conversation that begins, ends and is rated is told, each once, and a second rating as well', () => {
  const { heard, welcomed, changed } = following()
  welcomed(null)
  for (const now of [
    thread(first, 'queued', { whole: false }),
    thread(first, 'queued'),
    thread(first, 'assigned'),
    thread(first, 'closed'),
    thread(first, 'closed'),
    thread(first, 'closed', { score: 'okay' }),
    thread(first, 'closed', { score: 'okay' }),
    thread(first, 'closed', { score: 'good' }),
  ])
    changed([now])
  welcomed(first)
  expect(heard).toEqual([
    'conversation-started',
    'conversation-closed',
    ['rated', { conversation: first, score: 'okay' }],
    ['rated', { conversation: first, score: 'good' }],
  ])
})

test('nothing is told before it is known what there was', () => {
  const { heard, changed } = following()
  changed([thread(first, 'queued')])
  expect(heard).toEqual([])
})
