import type { EventOf, LogEvent } from '../shared/events'
import type { KnownThread } from './chat-state'

type Message = EventOf<'message'>

export const messagesIn = ({ timeline }: Pick<KnownThread, 'timeline'>): Message[] => timeline.events.filter(isMessage)

/** What was said in `after` and not yet in `before`. News is what an agent says while the thread is followed, not what was fetched of earlier. */
export function newMessages(before: KnownThread[], after: KnownThread[]): { message: Message; isNews: boolean }[] {
  return after.flatMap(({ id, timeline, whole }) => {
    const known = before.find((thread) => thread.id === id)
    const fresh = timeline.events.slice(known?.timeline.events.length ?? 0).filter(isMessage)
    return fresh.map((message) => ({ message, isNews: message.by.kind === 'agent' && whole && known?.whole === true }))
  })
}

const isMessage = (event: LogEvent): event is Message => event.kind === 'message'
