import { useEffect, useMemo } from 'react'
import type { Conversation, Summary } from '../../../shared/conversation'
import type { ConversationId } from '../../../shared/ids'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import { unlogged } from './entries'

/** A conversation with its shopper. */
export type Talk = Conversation & Pick<Summary, 'shopper'>

/** The conversation that I look at: its log, my pending messages, who is typing and which agents are looking. */
export function useThread(id: ConversationId) {
  const { threads, outbox } = useLive()
  const live = useMemo(() => threads.of(id), [threads, id])
  useEffect(() => threads.watch(id), [threads, id])
  const { timeline, facts, openedAt, shopper, loaded, refusal } = useCell(live.cell)
  const talk = useMemo(
    (): Talk | null => timeline.conversation && shopper && { ...timeline.conversation, shopper },
    [timeline.conversation, shopper],
  )
  const box = useCell(outbox.of(id))
  const typists = useCell(live.typists.cell)
  const viewers = useCell(live.viewers)
  const pending = useMemo(() => unlogged(box, timeline.events), [box, timeline.events])
  useEffect(() => {
    const logged = box.filter((each) => !pending.includes(each)).map(({ clientMessageId }) => clientMessageId)
    if (logged.length > 0) outbox.drop(id, logged)
  }, [box, pending, outbox, id])
  return { timeline, facts, openedAt, earlier: live.earlier, talk, loaded, refusal, pending, typists, viewers }
}
