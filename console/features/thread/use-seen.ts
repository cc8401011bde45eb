import { type RefObject, useEffect, useRef } from 'react'
import type { Conversation } from '../../../shared/conversation'
import type { Timeline } from '../../../shared/timeline'
import { watchRead } from '../../../shared/watch-read'
import { useCell } from '../../connection/cell'
import { useLive } from '../../connection/live'
import type { Leave } from './may-reply'

/**
 * D7: sends "seen" to the shopper only when the assigned agent has read the message. A colleague who looks does not
 * count.
 */
export function useSeen(
  scroller: RefObject<HTMLElement | null>,
  conversation: Conversation,
  timeline: Timeline,
  leave: Leave,
): void {
  const { connection } = useLive()
  const online = useCell(connection.state).kind === 'online'
  const told = useRef(0)
  const newest = timeline.events.findLast((event) => event.kind === 'message' && event.by.kind === 'shopper')?.seq ?? 0
  const { agent } = timeline.seen
  const due = online && (leave.kind === 'yes' || leave.kind === 'left') && newest > agent
  useEffect(() => {
    if (!due || !scroller.current) return
    told.current = agent
    return watchRead(scroller.current, '[data-by=shopper] [data-seq]', ({ dataset }) => {
      const seq = Number(dataset['seq'])
      if (seq <= told.current) return
      told.current = seq
      void connection.ask('seen', { conversation: conversation.id, seq }).catch(() => {})
    })
  }, [due, newest, agent, scroller, connection, conversation.id])
}
