import { useMemo } from 'react'
import type { InboxList } from '../../../shared/agent-protocol'
import type { ConversationId } from '../../../shared/ids'
import type { ThreadFacts } from '../../../shared/thread-facts'
import { useSentences } from '../../locales/use-locale'
import { useRefusalText } from '../../locales/use-refusal-text'
import { RefusalError } from '../../connection/refusal-error'
import { EmptyState } from '../../ui/empty-state'
import { Skeleton } from '../../ui/skeleton'
import { useMe } from '../session/session'
import { CallBar } from './call-bar'
import { Composer } from './composer'
import { Log } from './log'
import { leaveToReply } from './may-reply'
import { ThreadHead, type PersonToggle } from './thread-head'
import { WaitingStrip } from './waiting-strip'
import { useDraft } from './use-draft'
import { type Talk, useThread } from './use-thread'

type ThreadPaneProps = {
  id: ConversationId
  /** `seq` of the event to scroll to. */ at: number | null
  list: InboxList
  person: PersonToggle | null
}

/** One conversation: its head, its log, and the composer. */
export function ThreadPane({ id, at, list, person }: ThreadPaneProps) {
  const thread = useThread(id)
  const { talk: conversation, facts } = thread
  if (thread.refusal) return <Unreadable refusal={new RefusalError(thread.refusal)} />
  // A cached thread is shown at once while the rest loads. The first time, wait for the newest page.
  if (!conversation || !facts || !thread.loaded)
    return <section className="thread" children={<Skeleton shape="line" rows={8} />} />
  return <Open {...{ conversation, facts, thread, at, list, person }} />
}

type OpenProps = {
  conversation: Talk
  facts: ThreadFacts
  thread: ReturnType<typeof useThread>
  at: number | null
  list: InboxList
  person: PersonToggle | null
}

function Open({ conversation, facts, thread, at, list, person }: OpenProps) {
  const me = useMe()
  const leave = useMemo(() => leaveToReply(conversation, me.id), [conversation, me.id])
  const { owedSince, assignedAt } = facts.word
  const draft = useDraft(conversation.id)
  return (
    <section className="thread">
      <ThreadHead
        conversation={conversation}
        leave={leave}
        viewers={thread.viewers}
        owedSince={owedSince}
        seq={thread.timeline.seq}
        list={list}
        person={person}
      />
      <Log conversation={conversation} thread={thread} at={at} leave={leave} putBack={draft.putBack} />
      {leave.kind === 'yes' && owedSince !== null && (
        <WaitingStrip conversation={conversation} owedSince={owedSince} assignedAt={assignedAt} />
      )}
      <CallBar conversation={conversation} seq={thread.timeline.seq} />
      <Composer
        conversation={conversation}
        seq={thread.timeline.seq}
        gone={facts.holding.gone}
        leave={leave}
        draft={draft}
      />
    </section>
  )
}

function Unreadable({ refusal }: { refusal: RefusalError }) {
  const { thread } = useSentences()
  const refusalText = useRefusalText()
  return (
    <section className="thread">
      <EmptyState icon="question" title={thread.gone} text={refusalText(refusal) ?? ''} />
    </section>
  )
}
