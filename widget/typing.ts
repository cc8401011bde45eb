import type { ConversationId } from '../shared/ids'
import type { Ask } from './connection'
import { unawaited } from './unawaited'

const every = 3_000
const ends = 6_000

/** Tells the agent that the shopper types: at most every 3 s, over 6 s after the last key, or when sent. */
export function createTyping(ask: Ask, open: () => ConversationId | null): { typed: () => void; stopped: () => void } {
  let toldAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function tell(on: boolean): void {
    const conversation = open()
    // Typing is a passing hint: an unanswered one is not missed.
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
      // Before the first message there is nobody to tell: counted as told, it would hide the three seconds after that message.
      if (!open()) return
      clearTimeout(timer)
      timer = setTimeout(stopped, ends)
      if (Date.now() - toldAt < every) return
      toldAt = Date.now()
      tell(true)
    },
  }
}

/** The other direction: `show(true)` until `on` is false, or six seconds have passed without another. */
export function createTypingSign(show: (on: boolean) => void): (on: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (on) => {
    clearTimeout(timer)
    show(on)
    if (on) timer = setTimeout(() => show(false), ends)
  }
}
