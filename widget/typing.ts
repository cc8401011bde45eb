import type { ConversationId } from '../shared/ids'
import type { Ask } from './connection'
import { unawaited } from './unawaited'

const every = 3_000
const ends = 6_000

/**
 * Tells the agent that the shopper is typing: at most every 3 s. It ends 6 s after the last key, or when the message is
 * sent.
 */
export function createTyping(ask: Ask, open: () => ConversationId | null): { typed: () => void; stopped: () => void } {
  let toldAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(on: boolean): void {
    const conversation = open()
    // Typing is only a hint: a lost one does no harm.
    if (conversation) unawaited(ask('typing', { conversation, on }))
  }
  function stopped(): void {
    clearTimeout(timer)
    if (toldAt) tell(false)
    toldAt = 0
  }
  return {
    stopped,
    typed() {
      // Before the first message there is no agent to tell. Counting it as sent would delay the next hint by up to 3 s.
      if (!open()) return
      clearTimeout(timer)
      timer = setTimeout(stopped, ends)
      if (Date.now() - toldAt < every) return
      toldAt = Date.now()
      tell(true)
    },
  }
}

/** The agent's typing: `show(true)` until `on` is false, or 6 s without a new hint. */
export function createTypingSign(show: (on: boolean) => void): (on: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (on) => {
    clearTimeout(timer)
    show(on)
    if (on) timer = setTimeout(() => show(false), ends)
  }
}
