import { useEffect, useState } from 'react'
import type { Conversation } from '../../../shared/conversation'
import type { Timeline } from '../../../shared/timeline'
import { useLive } from '../../connection/live'
import type { Leave } from './may-reply'

/** D7: tells the shopper "seen" only when whoever is to answer has it on screen, never for a look over a shoulder. */
export function useSeen(conversation: Conversation, timeline: Timeline, leave: Leave, atEnd: boolean): void {
  const { connection } = useLive()
  const visible = useVisible()
  const newest = timeline.events.findLast((event) => event.kind === 'message' && event.by.kind === 'shopper')?.seq ?? 0
  const due = visible && atEnd && (leave.kind === 'yes' || leave.kind === 'left') && newest > timeline.seen.agent
  useEffect(() => {
    if (due) void connection.ask('seen', { conversation: conversation.id, seq: newest }).catch(() => {})
  }, [due, newest, connection, conversation.id])
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(document.visibilityState === 'visible')
  useEffect(() => {
    const change = () => setVisible(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', change)
    return () => document.removeEventListener('visibilitychange', change)
  }, [])
  return visible
}
