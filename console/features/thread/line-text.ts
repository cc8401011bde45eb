import { isolate } from '../../../shared/isolate'
import { useSentences, useTimes } from '../../locales/use-locale'
import { useMe } from '../session/session'
import type { Happened } from './entries'

/** The `seq` right after `started`: there the log identifies a known shopper. */
const firstIdentified = 2

/** An event as one sentence. */
export function useLineText(): (event: Happened) => string {
  const { thread } = useSentences()
  const times = useTimes()
  const me = useMe()
  const { line } = thread
  const by = (event: Happened, words: { you: string; self: string; other: (name: string) => string }) => {
    if (event.by.kind !== 'agent') return words.self
    return event.by.id === me.id ? words.you : words.other(isolate(event.by.name))
  }
  return (event) => {
    switch (event.kind) {
      case 'started':
        return event.page ? line.startedOn(isolate(event.page.title || event.page.url)) : line.started
      case 'identified':
        return identified(event)
      case 'visited':
        return line.visited(isolate(event.page.title || event.page.url))
      case 'queued':
        return event.department
          ? `${line.queued[event.reason]} (${isolate(event.department.name)})`
          : line.queued[event.reason]
      case 'assigned':
        return event.agent.id === me.id ? line.assignedYou : line.assigned(isolate(event.agent.name))
      case 'left':
        return `${line.leftBecause[event.reason]}. ${promised(event.promiseAt)}`
      case 'promised':
        return promised(event.promiseAt)
      case 'closed':
        if (event.by.kind === 'shopper') return line.closedShopper
        return by(event, { you: line.closedYou, self: line.closedSelf, other: line.closed })
      case 'call-back':
        return line.callBack(isolate(event.phone), line.callTimes[event.time])
      case 'call-settled':
        return event.outcome === 'withdrawn'
          ? line.callWithdrawn
          : by(event, { you: line.calledYou, self: line.calledSelf, other: line.called })
      case 'rated':
        return [line.rated[event.rating.score], event.rating.comment && `“${isolate(event.rating.comment)}”`]
          .filter(Boolean)
          .join(': ')
      case 'reopened':
        return by(event, { you: line.reopenedYou, self: line.reopenedSelf, other: line.reopened })
    }
  }
  function identified({ seq, contact }: Extract<Happened, { kind: 'identified' }>): string {
    const who = [contact.name, contact.email].flatMap((each) => (each ? [isolate(each)] : [])).join(', ')
    if (!contact.verified) return line.identified(who)
    // An `identified` event right after `started` has no unverified messages before it.
    return [[line.verified, who].filter(Boolean).join(': '), seq > firstIdentified && line.unverifiedBefore]
      .filter(Boolean)
      .join('. ')
  }
  function promised(at: number | null): string {
    return at === null ? line.promisedNone : line.promisedBy(isolate(times.moment(at)))
  }
}
