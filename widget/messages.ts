import type { EventOf, LogEvent } from '../shared/events'
import type { KnownThread } from './chat-state'

type Message = EventOf<'message'>

export const messagesIn = ({ timeline }: Pick<KnownThread, 'timeline'>): Message[] => timeline.events.filter(isMessage)

/**
 * The messages that are in `after` and not in `before`. `isNews`: an agent wrote it while the thread was followed; it
 * was not fetched later.
 */
export function newMessages(before: KnownThread[], after: KnownThread[]): { message: Message; isNews: boolean }[] {
  return after.flatMap(({ id, timeline, whole }) => {
    const known = before.find((thread) => thread.id === id)
    const fresh = timeline.events.slice(known?.timeline.events.length ?? 0).filter(isMessage)
    return fresh.map((message) => ({ message, isNews: message.by.kind === 'agent' && whole && known?.whole === true }))
  })
}

const isMessage = (event: LogEvent): event is Message => event.kind === 'message'
