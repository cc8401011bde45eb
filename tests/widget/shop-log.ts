import type { EventOf, Face, LogEvent } from '../../shared/events'
import type { AgentId, ConversationId, SiteId } from '../../shared/ids'
import type { Conversation } from '../../shared/conversation'
import type { Timeline } from '../../shared/timeline'
import { apply, emptyTimeline } from '../../shared/timeline'
import { blankChat, type ChatState, type KnownThread } from '../../widget/chat-state'

export const conversation = '0f9f1c5e-1a3e-4c5e-9d55-3f6d1f2a0001' as ConversationId
export const maria: Face = {
  id: '0f9f1c5e-1a3e-4c5e-9d55-3f6d1f2a0002' as AgentId,
  name: 'Maria Ionescu',
  picture: null,
}
export const radu: Face = { id: '0f9f1c5e-1a3e-4c5e-9d55-3f6d1f2a0003' as AgentId, name: 'Radu Marin', picture: null }
const site = '0f9f1c5e-1a3e-4c5e-9d55-3f6d1f2a0004' as SiteId
/** Tuesday 3 November 2026, 12:00 in Bucharest. */
export const noon = Date.UTC(2026, 10, 3, 10)

type Told = { [Kind in LogEvent['kind']]: Omit<EventOf<Kind>, 'seq'> }[LogEvent['kind']]

export const said = (text: string, by: Face | null = null, at = noon): Told => ({
  kind: 'message',
  at,
  by: by ? { kind: 'agent', ...by } : { kind: 'shopper' },
  text,
  clientMessageId: `id-of-${text.replace(/\W/g, '-')}`.padEnd(20, '_'),
})
const system = { by: { kind: 'system' as const }, at: noon }
export const started: Told = {
  kind: 'started',
  at: noon,
  by: { kind: 'shopper' },
  site,
  language: 'en',
  department: null,
  page: null,
}
export const queued = (reason: EventOf<'queued'>['reason'] = 'started'): Told => ({
  ...system,
  kind: 'queued',
  reason,
  queuedAt: noon,
  department: null,
  epoch: 1,
})
export const assigned = (agent: Face): Told => ({ ...system, kind: 'assigned', agent, epoch: 2, why: null })
export const left = (promiseAt: number | null, reason: EventOf<'left'>['reason'] = 'nobody-on-shift'): Told => ({
  ...system,
  kind: 'left',
  reason,
  promiseAt,
  epoch: 3,
})
export const closed: Told = { ...system, kind: 'closed', epoch: 4 }
export const withheld: Told = { kind: 'withheld' }

/** Numbers them as the server would. */
export function log(...told: Told[]): LogEvent[] {
  return told.map((event, index) => ({ ...event, seq: index + 1 }) as LogEvent)
}

export function timelineOf(events: LogEvent[], id: ConversationId = conversation): Timeline {
  return events.reduce<Timeline>((timeline, event) => {
    const next = apply(timeline, id, event)
    if (next === 'gap') throw new Error('a log has no gaps')
    return next
  }, emptyTimeline)
}

/** A chat that is connected and has fetched these events. */
export function chatWith(
  events: LogEvent[],
  more: Partial<ChatState> = {},
  seen: Timeline['seen'] = { shopper: 0, agent: 0 },
): ChatState {
  const timeline = { ...timelineOf(events), seen }
  const state: Conversation['state'] = timeline.conversation?.state ?? 'queued'
  const thread: KnownThread = { id: conversation, timeline, whole: true, state, read: 0 }
  return { ...blankChat, link: { kind: 'live' }, threads: events.length ? [thread] : [], ...more }
}
